package org.vipdrift.failover.internal.arm;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.port.Reading;

/** Each host that is a witness has an agent that can be armed, an address on the segment, and is heard by all members. */
final class WitnessHosts implements ArmCheck {
    private static final Finding FINDING = Finding.refusing("witness-hosts");

    @Override
    public CheckResult examine(ArmCase arming) {
        List<HostId> hosts = arming.settings().witnessHosts();
        Optional<CheckResult> fault = hosts.stream().flatMap(host -> fault(arming, host).stream()).findFirst();
        return fault.orElseGet(() -> FINDING.pass(hosts.isEmpty() ? "No host is to be a witness."
                : "As witnesses take part without ever holding: " + String.join(", ", hosts.stream().map(h -> h + " ("
                        + arming.ownAddress(h).map(Addresses::text).orElseThrow() + ")").toList()) + "."));
    }

    private static Optional<CheckResult> fault(ArmCase arming, HostId host) {
        Evidence evidence = arming.evidence();
        if (!evidence.isAttached(host)) {
            return Optional.of(FINDING.fail("The witness " + host + " can't be armed: "
                    + evidence.reading(host).map(Reading::sentence).orElse("it was not asked."),
                    "Mend its agent (vipdrift agent status " + host + "), or name another witness."));
        }
        Optional<InetAddress> address = arming.ownAddress(host);
        if (address.isEmpty()) {
            return Optional.of(FINDING.fail("The witness " + host + " has no address of its own in the subnet of "
                    + arming.firstVip() + ": it is not on the members' segment.", "Name a host that is."));
        }
        List<HostId> deaf = arming.hosts().stream().filter(member -> !hears(evidence, member, address.get())).toList();
        return deaf.isEmpty() ? Optional.empty()
                : Optional.of(FINDING.fail("The witness " + host + " (" + Addresses.text(address.get())
                        + ") is not heard by " + ArmCase.names(deaf.stream()) + ".",
                        "Look at cable, VLAN and switch port: witnesses must be in the members' segment."));
    }

    private static boolean hears(Evidence evidence, HostId member, InetAddress address) {
        return evidence.replies().stream().filter(reply -> reply.observer().equals(member))
                .anyMatch(reply -> !reply.hasAsked(address) || reply.macsOf(address).findAny().isPresent());
    }

    /** The hosts that are armed: members and witnesses. */
    static Stream<HostId> armed(ArmCase arming) {
        return Stream.concat(arming.hosts().stream(), arming.settings().witnessHosts().stream());
    }
}
