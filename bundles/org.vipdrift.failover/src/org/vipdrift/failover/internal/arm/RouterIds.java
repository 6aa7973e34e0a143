package org.vipdrift.failover.internal.arm;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.Vendors;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.failover.port.SurveyReply;
import org.vipdrift.failover.port.SurveyReply.Router;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.VipGroup;

/** Who else uses a virtual router id on a group's segment: by the inventory, by the agents, by what is heard there. */
record RouterIds(ArmCase arming) {
    private static final int MOST = 255;

    /** In words. */
    Stream<String> users(int id) {
        return Stream.of(ofInventory(id), ofAgents(id), ofWire(id)).flatMap(s -> s);
    }

    /** The next one that nobody is known to use. */
    Optional<Integer> free(int id) {
        return IntStream.range(0, MOST).map(i -> (id + i) % MOST + 1).filter(n -> users(n).findAny().isEmpty()).boxed()
                .findFirst();
    }

    private Stream<String> ofInventory(int id) {
        return arming.inventory().groups().stream().filter(g -> !g.id().equals(arming.group().id()))
                .filter(g -> uses(g, id) && isNear(g)).map(g -> "group " + g.id());
    }

    private static boolean uses(VipGroup group, int id) {
        @Nullable Automatic settings = group.automatic();
        return settings != null && settings.virtualRouterId() == id;
    }

    private boolean isNear(VipGroup other) {
        Vip vip = arming.firstVip();
        return other.vips().stream().findFirst()
                .filter(v -> Addresses.sameSubnet(v.address(), vip.address(), vip.prefixLength())).isPresent();
    }

    /** Groups that only the agents know of, armed by another console. */
    private Stream<String> ofAgents(int id) {
        return arming.members().stream().flatMap(m -> arming.evidence().facts(m.host()).stream()
                .flatMap(f -> f.grants().stream()).filter(g -> !g.group().equals(arming.group().id()))
                .filter(g -> g.interfaceName().equals(m.interfaceName()) && uses(g, id))
                .map(g -> "group " + g.group() + " at the agent of " + m.host()));
    }

    private static boolean uses(Grant grant, int id) {
        @Nullable ElectionFacts election = grant.election();
        return election != null && election.virtualRouterId() == id;
    }

    private Stream<String> ofWire(int id) {
        return arming.surveys().stream().flatMap(s -> s.routers().stream().filter(r -> r.id() == id)
                .filter(r -> !isOwn(r)).map(r -> speaker(r) + ", heard by " + s.observer()));
    }

    /** An armed member that sends adverts for this very group. */
    private boolean isOwn(Router router) {
        return arming.members().stream()
                .anyMatch(m -> arming.election(m.host()).isPresent()
                        && arming.ownAddress(m.host()).filter(router.from()::equals).isPresent())
                && router.vips().stream().anyMatch(arming.evidence()::isVip);
    }

    private static String speaker(Router router) {
        String vendor = Vendors.system().of(router.mac());
        return router.mac() + (vendor.isEmpty() ? "" : " (" + vendor + ")") + " at " + Addresses.text(router.from())
                + " with priority " + router.priority();
    }

    /** Those who listened. */
    Stream<SurveyReply> listeners() {
        return arming.surveys().stream().filter(SurveyReply::looked);
    }
}
