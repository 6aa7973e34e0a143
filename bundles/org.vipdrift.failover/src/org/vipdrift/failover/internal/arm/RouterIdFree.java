package org.vipdrift.failover.internal.arm;

import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.VipGroup;

/** No other group on the segment has this virtual router id, be it another console's. */
final class RouterIdFree implements ArmCheck {
    private static final Finding FINDING = Finding.refusing("virtual-router-id");

    @Override
    public CheckResult examine(ArmCase arming) {
        int id = arming.settings().virtualRouterId();
        return Stream.concat(ofInventory(arming, id), ofAgents(arming, id)).findFirst()
                .map(who -> FINDING.fail("The virtual router id " + id + " is used by " + who
                        + " on the same segment: each would take the other's adverts for its own.",
                        "Take another one: vipdrift group set " + arming.group().id() + " vrid=N, N from 1 to 255."))
                .orElseGet(() -> FINDING.pass("Virtual router id " + id + ": no other group known here uses it on this"
                        + " segment. Whether a stranger does is seen when it is heard."));
    }

    private static Stream<String> ofInventory(ArmCase arming, int id) {
        return arming.inventory().groups().stream().filter(g -> !g.id().equals(arming.group().id()))
                .filter(g -> uses(g, id) && isNear(arming, g)).map(g -> "group " + g.id());
    }

    private static boolean uses(VipGroup group, int id) {
        @Nullable Automatic settings = group.automatic();
        return settings != null && settings.virtualRouterId() == id;
    }

    private static boolean isNear(ArmCase arming, VipGroup other) {
        Vip vip = arming.firstVip();
        return other.vips().stream().findFirst()
                .filter(v -> Addresses.sameSubnet(v.address(), vip.address(), vip.prefixLength())).isPresent();
    }

    /** Groups that only the agents know of, armed by another console. */
    private static Stream<String> ofAgents(ArmCase arming, int id) {
        return arming.members().stream().flatMap(m -> arming.evidence().facts(m.host()).stream()
                .flatMap(f -> f.grants().stream()).filter(g -> !g.group().equals(arming.group().id()))
                .filter(g -> g.interfaceName().equals(m.interfaceName()) && uses(g, id))
                .map(g -> "group " + g.group() + " at the agent of " + m.host()));
    }

    private static boolean uses(Grant grant, int id) {
        @Nullable ElectionFacts election = grant.election();
        return election != null && election.virtualRouterId() == id;
    }
}
