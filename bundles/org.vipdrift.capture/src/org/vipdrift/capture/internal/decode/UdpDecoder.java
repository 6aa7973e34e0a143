package org.vipdrift.capture.internal.decode;

import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;

/**
 * UDP, RFC 768.
 *
 * <pre>
 *  0               2                  4        6           8
 * +---------------+------------------+--------+-----------+-- - -
 * | source port   | destination port | length | checksum  | payload
 * +---------------+------------------+--------+-----------+-- - -
 * </pre>
 */
final class UdpDecoder {
    private static final int HEADER = 8;

    private UdpDecoder() {
    }

    static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("UDP", "");
        Layer udp = tree.layer("udp", "User Datagram Protocol", data.atMost(HEADER));
        long source = udp.number("udp.srcport", "Source Port", 0, 2);
        long destination = udp.number("udp.dstport", "Destination Port", 2, 2);
        int length = (int) udp.number("udp.length", "Length", 4, 2);
        udp.hex("udp.checksum", "Checksum", 6, 2);
        udp.label("User Datagram Protocol, Src Port: " + source + ", Dst Port: " + destination);
        tree.columns().info(source + " → " + destination + " Len=" + Math.max(0, length - HEADER));
        if (length < HEADER && length != 0) {
            udp.note(Severity.ERROR, "A length of " + length + " cannot be, the header alone has 8 bytes");
        }
        tree.descend(DataDecoder::decode, data.from(HEADER));
        return data.length();
    }
}
