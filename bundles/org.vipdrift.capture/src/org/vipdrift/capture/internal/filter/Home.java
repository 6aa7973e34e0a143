package org.vipdrift.capture.internal.filter;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vipdrift.capture.FieldCatalog;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldType;

/** Knows in which protocols' layers a field can be, so that others need not be searched. */
final class Home {
    /** Wireshark has no field of its own for the version in an IPv6 header. */
    private static final String ANY_VERSION = "ip.version";
    /** What is written about a frame is told before it. */
    private static final String COMMENT = "frame.comment";

    private Home() {
    }

    /** Names of protocols; layers bear them, or begin with them and a dot. Empty if it can be anywhere. */
    static Set<String> of(FieldInfo field) {
        Set<String> homes = new TreeSet<>();
        for (String name : FieldCatalog.sources(field.name())) {
            int dot = name.indexOf('.');
            homes.add(dot < 0 ? name : name.substring(0, dot));
        }
        if (field.name().equals(ANY_VERSION)) {
            return Set.of("ip", "ipv6");
        }
        if (field.name().equals(COMMENT)) {
            return Set.of("pkt_comment");
        }
        return homes.stream().allMatch(Home::isProtocol) ? Set.copyOf(homes) : Set.of();
    }

    private static boolean isProtocol(String name) {
        Optional<FieldInfo> known = FieldCatalog.named(name);
        return known.filter(field -> field.type() == FieldType.PROTOCOL).isPresent();
    }

    static boolean isIn(String layer, String protocol) {
        return layer.startsWith(protocol)
                && (layer.length() == protocol.length() || layer.charAt(protocol.length()) == '.');
    }
}
