package org.vipdrift.failover.internal.arm;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.RouteFacts;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;
import org.vipdrift.failover.port.WireReply;
import org.vipdrift.inventory.Member;

/** Each member knows a gateway on the segment that answers: by it a member tells a dead wire from a dead peer. */
final class GatewayAnswers implements ArmCheck {
    private static final Finding FINDING = Finding.warning("gateway");

    @Override
    public CheckResult examine(ArmCase arming) {
        List<HostId> silent = arming.members().stream().filter(m -> !gateways(arming, m).isEmpty())
                .filter(m -> gateways(arming, m).stream().noneMatch(g -> answers(arming, m.host(), g)))
                .map(Member::host).toList();
        List<HostId> without = arming.members().stream().filter(m -> gateways(arming, m).isEmpty()).map(Member::host)
                .toList();
        if (!silent.isEmpty()) {
            return FINDING.fail("The gateway of " + ArmCase.names(silent.stream())
                    + " does not answer there by ARP or NDP: such a member counts itself as cut off and does not take"
                    + " over.", "Look at cable, VLAN and switch port of that member, and at the gateway.");
        }
        return without.isEmpty() ? FINDING.pass("Each member's gateway answers it.")
                : FINDING.fail(ArmCase.names(without.stream()) + " has no gateway on the group's interface: whether its"
                        + " wire is alive, it can tell by other members and witnesses alone.",
                        "Name a witness on the segment: vipdrift group set " + arming.group().id()
                                + " witnesses=ADDRESS.");
    }

    private static List<InetAddress> gateways(ArmCase arming, Member member) {
        return arming.evidence().facts(member.host()).stream().flatMap(f -> f.routes().stream())
                .filter(r -> r.interfaceName().equals(member.interfaceName()))
                .flatMap(r -> gateway(arming, r).stream()).toList();
    }

    private static Optional<InetAddress> gateway(ArmCase arming, RouteFacts route) {
        @Nullable InetAddress gateway = route.gateway();
        boolean usable = gateway != null && (gateway instanceof Inet4Address) == arming.firstVip().isIpv4();
        return usable ? Optional.ofNullable(gateway) : Optional.empty();
    }

    private static boolean answers(ArmCase arming, HostId host, InetAddress address) {
        Optional<WireReply> reply = arming.evidence().replies().stream().filter(r -> r.observer().equals(host))
                .findFirst();
        return reply.filter(r -> r.macsOf(address).findAny().isPresent()).isPresent();
    }
}
