package org.vipdrift.capture.internal.decode.transport;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.TextLine;
import org.vipdrift.capture.internal.decode.ip.IpProtocols;
import org.vipdrift.capture.internal.tree.Checksum;
import org.vipdrift.capture.internal.tree.Checksum.Verdict;
import org.vipdrift.capture.internal.tree.DataDecoder;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.InternetChecksum;
import org.vipdrift.capture.internal.tree.IpEnds;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

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
public final class TcpDecoder {
    public static final FieldSet FIELDS = new FieldSet("tcp", "Transmission Control Protocol");
    private static final FieldInfo SOURCE = FIELDS.number("srcport", "Source Port");
    private static final FieldInfo DESTINATION = FIELDS.number("dstport", "Destination Port");
    private static final FieldInfo LENGTH = FIELDS.number("len", "TCP Segment Len");
    private static final FieldInfo SEQUENCE = FIELDS.number("seq_raw", "Sequence Number (raw)");
    private static final FieldInfo ACKNOWLEDGED = FIELDS.number("ack_raw", "Acknowledgment number (raw)");
    private static final FieldInfo HEADER = FIELDS.number("hdr_len", "Header Length");
    private static final FieldInfo WINDOW = FIELDS.number("window_size_value", "Window");
    private static final Checksum CHECKSUM = Checksum.in(FIELDS, "Checksum", 16);
    private static final FieldInfo URGENT = FIELDS.number("urgent_pointer", "Urgent Pointer");
    private static final FieldInfo PAYLOAD = FIELDS.octets("payload", "TCP payload");
    private static final int SHORTEST = 20;

    static {
        FIELDS.joined("port", "Source or Destination Port", SOURCE, DESTINATION);
    }

    private TcpDecoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        if (!tree.asksOf(FIELDS)) {
            return data.length();
        }
        tree.columns().protocol("TCP");
        Layer tcp = tree.layer(FIELDS, data);
        tcp.number(SOURCE, 0, 2);
        tcp.number(DESTINATION, 2, 2);
        if (tcp.isShown()) {
            tcp.label(() -> FIELDS.protocol().description() + ", Src Port: " + data.u16(0) + ", Dst Port: "
                    + data.u16(2));
        }
        tcp.number(SEQUENCE, 4, 4);
        tcp.number(ACKNOWLEDGED, 8, 4);
        int header = header(tcp, data);
        int length = Math.max(0, data.length() - header);
        if (tcp.wants(LENGTH)) {
            tcp.conclude(LENGTH, new FieldValue.Number(length, 0), Integer.toString(length));
        }
        TcpFlags.read(tcp);
        tcp.number(WINDOW, 14, 2);
        CHECKSUM.read(tcp);
        verify(tcp, data, tree);
        tcp.number(URGENT, 18, 2);
        tree.columns().info(TcpDecoder::info, data);
        if (tree.judges() || tcp.isRecording()) {
            TcpOptions.read(tcp, SHORTEST, header);
        }
        payload(tcp, data.from(header), tree);
        return data.length();
    }

    private static void info(Slice data, TextLine line) {
        int flags = TcpFlags.of(data);
        line.number(data.u16(0)).text(" → ").number(data.u16(2)).character(' ').text(TcpFlags.words(flags))
                .text(" Seq=").number(data.number(4, 4));
        if (TcpFlags.ACK.isIn(flags)) {
            line.text(" Ack=").number(data.number(8, 4));
        }
        line.text(" Win=").number(data.u16(14)).text(" Len=")
                .number(Math.max(0, data.length() - Math.max(stated(data), SHORTEST)));
    }

    /** The length of the header, as it says. */
    private static int stated(Slice data) {
        return 4 * (data.u8(12) >> 4);
    }

    private static int header(Layer tcp, Slice data) {
        int header = stated(data);
        tcp.meant(HEADER, header, 12, 1);
        tcp.length(Math.max(header, SHORTEST));
        if (header < SHORTEST) {
            tcp.note(Severity.ERROR, "A header of " + header + " bytes cannot be, the least is " + SHORTEST);
        }
        return Math.max(header, SHORTEST);
    }

    private static void payload(Layer tcp, Slice payload, PacketTree tree) {
        if (payload.length() > 0) {
            tcp.octetsAfter(PAYLOAD, payload);
            tree.descend(DataDecoder::decode, payload);
        }
    }

    private static void verify(Layer tcp, Slice data, PacketTree tree) {
        if (CHECKSUM.isWanted(tree)) {
            boolean whole = tree.ends().filter(IpEnds::whole).isPresent();
            long pseudo = tree.ends().map(ends -> ends.pseudoHeader(IpProtocols.TCP, data.length())).orElse(0L);
            Verdict verdict = whole ? Verdict.of(InternetChecksum.holds(data, pseudo)) : Verdict.UNVERIFIED;
            CHECKSUM.reportLeniently(tcp, verdict, data, pseudo);
        }
    }
}
