package org.vipdrift.capture.internal.decode.icmp;

import java.nio.charset.StandardCharsets;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.OneLine;

/**
 * Name servers and search domains in router advertisements, RFC 8106 5.
 *
 * <pre>
 *  0    1   2          4          8
 * +----+---+----------+----------+-- - -
 * | 25 | n | reserved | lifetime | addresses, 16 octets each
 * +----+---+----------+----------+-- - -
 * | 31 | n | reserved | lifetime | names: (length, label)*, 0; zeros at the end
 * +----+---+----------+----------+-- - -
 * </pre>
 */
public final class DnsOption {
    public static final FieldSet FIELDS = new FieldSet("icmpv6.opt");
    private static final FieldInfo SERVERS_LIFETIME = FIELDS.number("rdnss.lifetime", "Lifetime");
    private static final FieldInfo SERVER = FIELDS.ipv6("rdnss", "Recursive DNS Servers");
    private static final FieldInfo NAMES_LIFETIME = FIELDS.number("dnssl.lifetime", "Lifetime");
    private static final FieldInfo NAME = FIELDS.text("dnssl", "Domain Names");
    private static final int HEADER = 8;
    private static final int ADDRESS = 16;

    private DnsOption() {
    }

    static void servers(Layer option) {
        option.number(SERVERS_LIFETIME, 4, 4);
        for (int at = HEADER; option.wants(SERVER) && at + ADDRESS <= option.data().length(); at += ADDRESS) {
            option.ipv6(SERVER, at);
        }
    }

    static void names(Layer option) {
        option.number(NAMES_LIFETIME, 4, 4);
        Slice data = option.data();
        int at = HEADER;
        while (at < data.length() && data.u8(at) != 0) {
            at = name(option, at);
        }
    }

    /** @return where the next name starts */
    private static int name(Layer option, int from) {
        Slice data = option.data();
        int at = from;
        while (at < data.length() && data.u8(at) != 0) {
            at += 1 + data.part(at + 1, data.u8(at)).length();
        }
        if (option.wants(NAME)) {
            String words = words(data, from, at);
            option.conclude(NAME, new FieldValue.Text(words), OneLine.of(words));
        }
        return at + 1;
    }

    /** Labels with dots between. */
    private static String words(Slice data, int from, int to) {
        byte[] octets = data.part(from + 1, to - from - 1).copy();
        for (int at = data.u8(from); at < octets.length;) {
            int length = octets[at] & 0xff;
            octets[at] = '.';
            at += 1 + length;
        }
        return new String(octets, StandardCharsets.US_ASCII);
    }
}
