package org.vipdrift.failover.internal.check;

import java.util.Map;
import java.util.Optional;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.failover.CheckResult;

/** Immutable. A host's IPv4 interface settings as the kernel combines them (Documentation/networking/ip-sysctl.rst). */
record Settings(Map<String, String> values, String interfaceName) {

    static Settings of(HostFacts facts, InterfaceFacts link) {
        return new Settings(facts.sysctls(), link.name());
    }

    /** The greater of the interface's value and that of "all"; absent if the agent could read neither. */
    Optional<Integer> effective(String name) {
        Optional<Integer> own = number("net.ipv4.conf." + interfaceName + "." + name);
        Optional<Integer> all = number("net.ipv4.conf.all." + name);
        return own.map(o -> Math.max(o, all.orElse(o))).or(() -> all);
    }

    private Optional<Integer> number(String key) {
        return Optional.ofNullable(values.get(key)).map(String::strip).filter(v -> v.matches("\\d{1,4}"))
                .map(Integer::valueOf);
    }

    /** That the agent could read neither. */
    CheckResult unread(Finding finding, String name, String host) {
        return finding.unknown("net.ipv4.conf." + interfaceName + "." + name + " of " + host + " could not be read.",
                "Look there: sysctl net.ipv4.conf." + interfaceName + "." + name + " net.ipv4.conf.all." + name + ".");
    }

    String named(String name, int value) {
        return "net.ipv4.conf." + interfaceName + "." + name + " is " + value;
    }
}
