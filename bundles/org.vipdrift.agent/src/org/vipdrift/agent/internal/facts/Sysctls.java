package org.vipdrift.agent.internal.facts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kernel settings that decide whether a moved VIP works, read by path and never by a program. */
final class Sysctls {
    private static final int LONGEST_VALUE = 64;
    private static final List<String> GLOBAL = List.of("net/ipv4/ip_forward", "net/ipv4/ip_nonlocal_bind",
            "net/ipv6/ip_nonlocal_bind");
    private static final List<String> IPV4 = List.of("arp_accept", "arp_announce", "arp_filter", "arp_ignore",
            "arp_notify", "drop_gratuitous_arp", "promote_secondaries", "rp_filter");
    private static final List<String> IPV6 = List.of("disable_ipv6", "drop_unsolicited_na", "forwarding",
            "keep_addr_on_down", "ndisc_notify");

    private final Path root;

    /** @param root /proc/sys */
    Sysctls(Path root) {
        this.root = root;
    }

    /** Settings by dotted name, for "all" and for each interface; those this kernel lacks are left out. */
    Map<String, String> read(Collection<String> interfaces) {
        Map<String, String> found = new HashMap<>();
        GLOBAL.forEach(path -> read(root.resolve(path)).ifPresent(v -> found.put(path.replace('/', '.'), v)));
        readInterface("all", found);
        interfaces.forEach(name -> readInterface(name, found));
        return found;
    }

    private void readInterface(String name, Map<String, String> found) {
        readFolder("ipv4", name, IPV4, found);
        readFolder("ipv6", name, IPV6, found);
    }

    private void readFolder(String family, String name, List<String> settings, Map<String, String> found) {
        if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('/') >= 0) {
            return;
        }
        try {
            Path folder = root.resolve("net").resolve(family).resolve("conf").resolve(name);
            settings.forEach(setting -> read(folder.resolve(setting))
                    .ifPresent(v -> found.put("net." + family + ".conf." + name + "." + setting, v)));
        } catch (InvalidPathException nameNotInThisLocale) {
            return;
        }
    }

    private static Optional<String> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(new String(in.readNBytes(LONGEST_VALUE), StandardCharsets.US_ASCII).strip());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
