package org.vipdrift.architecture;

import static java.util.Map.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may use whom: the table of ARCHITECTURE.md, from the bottom up. An arrow that is not here is forbidden. */
final class Arrows {
    /** Bundles that run on a bare JVM. */
    static final Set<String> CAPABILITIES = Set.of("core", "vrrp", "inventory", "remote", "remote.sshj",
            "remote.libsecret",
            "agent.api", "capture",
            "capture.pcap4j", "capture.dumpcap", "failover", "agent", "deploy", "control", "cli");

    private static final Set<String> BELOW_CONTROL = Set.of("core", "vrrp", "inventory", "remote", "remote.sshj",
            "remote.libsecret", "agent.api",
            "capture", "capture.pcap4j", "capture.dumpcap", "failover", "deploy");
    private static final Set<String> BELOW_CLI = plus(BELOW_CONTROL, "control");
    private static final Set<String> EVERYTHING = plus(BELOW_CLI, "agent", "cli", "ui.common", "inventory.ui",
            "capture.ui", "failover.ui", "app", "ui.driver", "launcher");

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(entry("core", Set.of()),
            entry("vrrp", Set.of("core")),
            entry("inventory", Set.of("core")),
            entry("remote", Set.of("core")),
            entry("remote.sshj", Set.of("core", "remote")),
            entry("remote.libsecret", Set.of("core", "remote")),
            entry("agent.api", Set.of("core")),
            entry("capture", Set.of("core")),
            entry("capture.pcap4j", Set.of("core", "capture")),
            entry("capture.dumpcap", Set.of("core", "capture")),
            entry("failover", Set.of("core", "inventory", "capture")),
            entry("agent", Set.of("core", "vrrp", "agent.api")),
            entry("deploy", Set.of("core", "remote", "inventory")),
            entry("control", BELOW_CONTROL),
            entry("cli", BELOW_CLI),
            entry("ui.common", Set.of("core", "remote")),
            entry("inventory.ui", Set.of("core", "remote", "inventory", "deploy", "control", "ui.common")),
            entry("capture.ui", Set.of("core", "inventory", "capture", "control", "ui.common")),
            entry("failover.ui", Set.of("core", "inventory", "capture", "failover", "control", "ui.common")),
            entry("app", Set.of("core", "control", "ui.common", "inventory.ui", "capture.ui", "failover.ui")),
            entry("launcher", Set.of()),
            entry("ui.driver", Set.of("core")),
            entry("ui.tests", EVERYTHING));

    /** Package prefixes of third-party libraries and the bundles that may import them. */
    static final Map<String, List<String>> LIBRARIES = Map.of("com.google.gson",
            List.of("agent.api", "agent", "failover", "control", "cli", "inventory", "capture.ui"),
            "org.eclipse.lsp4j.jsonrpc", List.of("agent.api", "agent", "control"),
            "org.snakeyaml", List.of("inventory"),
            "net.schmizz", List.of("remote.sshj"),
            "com.hierynomus", List.of("remote.sshj"),
            "org.slf4j", List.of("remote.sshj"),
            "org.pcap4j", List.of("capture.pcap4j"),
            "com.sun.jna", List.of("capture.pcap4j"),
            "picocli", List.of("cli"));

    private Arrows() {
    }

    /** Short names of the bundles a bundle may use; empty for one that is not in the table. */
    static Set<String> allowed(String shortName) {
        return ALLOWED.getOrDefault(shortName, Set.of());
    }

    /** The bundle itself, those it may use, those that these may use, and so on: what must be there for it to run. */
    static Set<String> reach(String shortName) {
        Set<String> reached = new HashSet<>(Set.of(shortName));
        allowed(shortName).forEach(used -> reached.addAll(reach(used)));
        return reached;
    }

    static boolean knows(String shortName) {
        return ALLOWED.containsKey(shortName);
    }

    private static Set<String> plus(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
