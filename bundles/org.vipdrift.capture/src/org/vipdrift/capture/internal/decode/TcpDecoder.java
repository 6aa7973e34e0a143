package org.vipdrift.capture.internal.decode;

import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;

/**
 * TCP's header, RFC 9293. Streams are not followed: sequence numbers are shown as they are on the wire.
 *
 * <pre>
 *  0                2                                4
 * +---------------------------------+---------------------------------+
 * | source port                     | destination port                |
 * +---------------------------------+---------------------------------+
 * | sequence number                                                   |
 * +-------------------------------------------------------------------+
 * | acknowledgment number                                             |
 * +-------+-------+-----------------+---------------------------------+
 * | words | resvd | CEUAPRSF        | window                          |
 * +-------+-------+-----------------+---------------------------------+
 * | checksum                        | urgent pointer                  |
 * +---------------------------------+---------------------------------+
 * | options, if there are more than five words                        |
 * +-------------------------------------------------------------------+
 * </pre>
 */
final class TcpDecoder {
    private static final int SHORTEST = 20;

    private TcpDecoder() {
    }

    static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("TCP", "");
        Layer tcp = tree.layer("tcp", "Transmission Control Protocol", data);
        long source = tcp.number("tcp.srcport", "Source Port", 0, 2);
        long destination = tcp.number("tcp.dstport", "Destination Port", 2, 2);
        long sequence = tcp.number("tcp.seq_raw", "Sequence Number (raw)", 4, 4);
        long acknowledgment = tcp.number("tcp.ack_raw", "Acknowledgment number (raw)", 8, 4);
        int header = 4 * (data.u8(12) >> 4);
        tcp.shown("tcp.hdr_len", "Header Length: " + header + " bytes", new FieldValue.Number(header, 0), 12, 1);
        String flags = TcpFlags.read(tcp);
        long window = tcp.number("tcp.window_size_value", "Window", 14, 2);
        tcp.hex("tcp.checksum", "Checksum", 16, 2);
        tcp.number("tcp.urgent_pointer", "Urgent Pointer", 18, 2);
        if (header < SHORTEST) {
            tcp.note(Severity.ERROR, "A header of " + header + " bytes cannot be, the least is " + SHORTEST);
            header = SHORTEST;
        }
        tcp.label("Transmission Control Protocol, Src Port: " + source + ", Dst Port: " + destination);
        tree.columns().info(source + " → " + destination + " " + flags + " Seq=" + sequence
                + (flags.contains("ACK") ? " Ack=" + acknowledgment : "") + " Win=" + window
                + " Len=" + Math.max(0, data.length() - header));
        tcp.length(header);
        if (header > SHORTEST) {
            tcp.octets("tcp.options", "TCP Options", SHORTEST, header - SHORTEST);
        }
        tree.descend(DataDecoder::decode, data.from(header));
        return data.length();
    }
}
