package org.vipdrift.capture.internal.decode.transport;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.TextLine;
import org.vipdrift.capture.internal.decode.ip.IpProtocols;
import org.vipdrift.capture.internal.tree.Checksum;
import org.vipdrift.capture.internal.tree.Checksum.Verdict;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.InternetChecksum;
import org.vipdrift.capture.internal.tree.IpEnds;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * UDP, RFC 768.
 *
 * <pre>
 *  0               2                  4        6           8
 * +---------------+------------------+--------+-----------+-- - -
 * | source port   | destination port | length | checksum  | payload
 * +---------------+------------------+--------+-----------+-- - -
 *                                     of all   0: none, over IPv4 only
 * </pre>
 */
public final class UdpDecoder {
    public static final FieldSet FIELDS = new FieldSet("udp", "User Datagram Protocol");
    private static final FieldInfo SOURCE = FIELDS.number("srcport", "Source Port");
    private static final FieldInfo DESTINATION = FIELDS.number("dstport", "Destination Port");
    private static final FieldInfo LENGTH = FIELDS.number("length", "Length");
    private static final Checksum CHECKSUM = Checksum.in(FIELDS, "Checksum", 6);
    private static final FieldInfo PAYLOAD = FIELDS.octets("payload", "UDP payload");
    private static final int HEADER = 8;

    static {
        FIELDS.joined("port", "Source or Destination Port", SOURCE, DESTINATION);
    }

    private UdpDecoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("UDP");
        Layer udp = tree.layer(FIELDS, data.atMost(HEADER));
        int source = (int) udp.number(SOURCE, 0, 2);
        int destination = (int) udp.number(DESTINATION, 2, 2);
        int stated = (int) udp.number(LENGTH, 4, 2);
        CHECKSUM.read(udp);
        if (udp.isShown()) {
            udp.label(() -> FIELDS.protocol().description() + ", Src Port: " + source + ", Dst Port: " + destination);
        }
        tree.columns().info(UdpDecoder::info, data);
        Slice own = data.atMost(length(udp, data, stated, tree));
        verify(udp, own, tree);
        Slice payload = own.from(HEADER);
        if (payload.length() > 0) {
            udp.octetsAfter(PAYLOAD, data.from(HEADER));
            tree.descend(tree.payloads().ofUdpPorts(source, destination), payload);
        }
        return own.length();
    }

    private static void info(Slice data, TextLine line) {
        line.number(data.u16(0)).text(" → ").number(data.u16(2)).text(" Len=")
                .number(Math.max(0, data.u16(4) - HEADER));
    }

    /** A length of 0 is one above 65535, RFC 2675; others must at least cover the header. */
    private static int length(Layer udp, Slice data, int stated, PacketTree tree) {
        if (stated == 0) {
            return data.length();
        }
        if (stated < HEADER) {
            udp.note(Severity.ERROR, "A length of " + stated + " cannot be, the header alone has 8 bytes");
            return HEADER;
        }
        if (stated > data.length() && tree.ends().filter(IpEnds::whole).isPresent() && !tree.isQuoting()) {
            udp.note(Severity.ERROR, "The length is more than the IP packet holds");
        }
        return stated;
    }

    private static void verify(Layer udp, Slice own, PacketTree tree) {
        if (CHECKSUM.isWanted(tree)) {
            long pseudo = tree.ends().map(ends -> ends.pseudoHeader(IpProtocols.UDP, own.length())).orElse(0L);
            CHECKSUM.reportLeniently(udp, verdict(own, pseudo, tree), own, pseudo);
        }
    }

    private static Verdict verdict(Slice own, long pseudo, PacketTree tree) {
        if (own.u16(6) == 0 && tree.ends().filter(IpEnds::isIpv4).isPresent()) {
            return Verdict.NOT_PRESENT;
        }
        boolean whole = tree.ends().filter(IpEnds::whole).isPresent();
        return whole ? Verdict.of(InternetChecksum.holds(own, pseudo)) : Verdict.UNVERIFIED;
    }
}
