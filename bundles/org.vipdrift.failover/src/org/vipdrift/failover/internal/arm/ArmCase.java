package org.vipdrift.failover.internal.arm;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.Situation;
import org.vipdrift.failover.internal.evidence.WireView;
import org.vipdrift.failover.port.SurveyReply;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** Immutable. An arming as its checks see it. @param surveys of the members that could be asked for one */
record ArmCase(VipGroup group, Automatic settings, Evidence evidence, Situation situation, Inventory inventory,
        List<SurveyReply> surveys) {

    ArmCase {
        surveys = List.copyOf(surveys);
    }

    List<Member> members() {
        return group.members();
    }

    List<HostId> hosts() {
        return members().stream().map(Member::host).toList();
    }

    Vip firstVip() {
        return group.vips().getFirst();
    }

    /** The member's own address from which its adverts go out: in the first VIP's subnet, of its family. */
    Optional<InetAddress> ownAddress(HostId host) {
        return evidence.interfaceOf(host).flatMap(this::ownAddress);
    }

    private Optional<InetAddress> ownAddress(InterfaceFacts link) {
        Vip vip = firstVip();
        return link.addresses().stream().map(AddressFacts::address).filter(a -> !evidence.isVip(a))
                .filter(a -> Addresses.sameSubnet(a, vip.address(), vip.prefixLength())).findFirst();
    }

    /** How the member takes part already; absent if it is not armed or not known. */
    Optional<ElectionFacts> election(HostId host) {
        return evidence.grantOf(host).map(Grant::election);
    }

    /** Those who count when members are parted. */
    int voters() {
        return members().size() + settings.allWitnesses().count();
    }

    String vips() {
        return WireView.vips(group);
    }

    static String names(Stream<HostId> hosts) {
        return org.vipdrift.failover.internal.evidence.WireView.names(hosts.toList());
    }
}
