package org.vipdrift.failover.internal.arm;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vipdrift.core.Addresses;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.failover.internal.check.Finding;

/** The witnesses are others than the members, and answer. */
final class WitnessesAnswer implements ArmCheck {
    private static final String ID = "witnesses";
    private static final Finding FINDING = Finding.warning(ID);

    @Override
    public CheckResult examine(ArmCase arming) {
        List<InetAddress> witnesses = arming.settings().witnesses();
        Optional<InetAddress> member = witnesses.stream().filter(w -> isMember(arming, w)).findFirst();
        if (member.isPresent()) {
            return new CheckResult(ID, Severity.REFUSE, false, "The witness " + Addresses.text(member.get())
                    + " is a member itself and would be counted twice.",
                    "Name an address of another host: vipdrift group set " + arming.group().id()
                            + " witnesses=ADDRESS.");
        }
        List<InetAddress> silent = witnesses.stream().filter(w -> !answers(arming, w)).toList();
        return silent.isEmpty() ? FINDING.pass(witnesses.isEmpty() ? "No witnesses are asked for."
                : "Every witness answers: " + text(witnesses) + ".")
                : FINDING.fail(
                        "The witness " + text(silent) + " does not answer the members by ARP or NDP: it counts as a"
                                + " voter that is not reached.",
                        "Look at it, or name another one.");
    }

    private static boolean isMember(ArmCase arming, InetAddress address) {
        return arming.hosts().stream().anyMatch(h -> arming.evidence().interfaceOf(h)
                .filter(i -> i.has(address)).isPresent());
    }

    private static boolean answers(ArmCase arming, InetAddress address) {
        return arming.evidence().replies().stream().anyMatch(r -> r.macsOf(address).findAny().isPresent());
    }

    private static String text(List<InetAddress> addresses) {
        return addresses.stream().map(Addresses::text).collect(Collectors.joining(", "));
    }
}
