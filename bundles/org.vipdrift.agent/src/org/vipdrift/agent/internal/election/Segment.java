package org.vipdrift.agent.internal.election;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.agent.api.ElectionMember;
import org.vipdrift.agent.api.ElectionTerms;
import org.vipdrift.agent.internal.host.Adverts;
import org.vipdrift.agent.internal.host.HostKernel;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.vrrp.AlonePolicy;
import org.vipdrift.vrrp.Rival;
import org.vipdrift.vrrp.Terms;

/** Immutable. Where an election takes place: the interface as it is now, this host's own address there, the gateways. */
record Segment(Nic nic, InetAddress own, List<InetAddress> gateways) {

    Segment {
        gateways = List.copyOf(gateways);
    }

    /** @throws IOException if the interface is not there, is not Ethernet or has no address of its own in the family */
    static Segment of(GroupState group, ElectionTerms terms, HostKernel kernel) throws IOException {
        String name = group.interfaceName();
        Nic nic = kernel.nic(name).orElseThrow(() -> new IOException("this host has no interface " + name));
        if (!nic.ethernet()) {
            throw new IOException("interface " + name + " is not Ethernet");
        }
        InetAddress vip = group.vips().getFirst().address();
        List<InetAddress> members = terms.members().stream().map(ElectionMember::address).toList();
        InetAddress own = kernel.all(nic).stream().filter(row -> mayBeOwn(row, group.vips(), vip))
                .min(Comparator.comparingInt(row -> distance(row, members, vip))).map(AddressFacts::address)
                .orElseThrow(() -> new IOException("interface " + name + " has no address of its own that adverts for "
                        + Addresses.text(vip) + " could come from"));
        return new Segment(nic, own, kernel.gateways(nic));
    }

    /** Terms for a host that has no place on the segment yet. */
    static Terms nowhere(GroupState group, ElectionTerms terms) {
        return terms(terms, group.vips().getFirst().address(), List.of(), group.vips());
    }

    private static boolean mayBeOwn(AddressFacts row, Collection<Vip> vips, InetAddress like) {
        return row.address().getAddress().length == like.getAddress().length
                && vips.stream().noneMatch(vip -> vip.address().equals(row.address()));
    }

    /** Best is an address in whose subnet the members are; then, for IPv6, the link's own (RFC 9568, 5.1.2.1). */
    private static int distance(AddressFacts row, List<InetAddress> members, InetAddress vip) {
        boolean host = row.prefixLength() == row.address().getAddress().length * Byte.SIZE;
        boolean near = members.stream().anyMatch(member -> isNear(row, member));
        return (near ? 0 : 4) + (host ? 2 : 0) + (row.address().isLinkLocalAddress() || isNear(row, vip) ? 0 : 1);
    }

    private static boolean isNear(AddressFacts row, InetAddress other) {
        byte[] mine = row.address().getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < row.prefixLength(); bit++) {
            if (((mine[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) << bit % Byte.SIZE & 0x80) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The same interface and own address; the gateways may be others. */
    boolean isSamePlace(Segment other) {
        return nic.index() == other.nic.index() && nic.mac().equals(other.nic.mac()) && own.equals(other.own);
    }

    Terms terms(ElectionTerms terms, List<Vip> vips) {
        return terms(terms, own, gateways, vips);
    }

    private static Terms terms(ElectionTerms terms, InetAddress own, List<InetAddress> gateways, List<Vip> vips) {
        return new Terms(terms.version(), terms.virtualRouterId(), terms.priority(), own, nanos(terms.advertMillis()),
                terms.preempt(), nanos(terms.preemptDelayMillis()),
                terms.members().stream().filter(member -> !member.isWitness()).map(member -> new Rival(member.address(),
                        member.priority(), member.host().name())).toList(),
                witnesses(terms), !gateways.isEmpty(),
                terms.releaseWhenAlone() ? AlonePolicy.RELEASE : AlonePolicy.KEEP, nanos(terms.holdSeconds() * 1000),
                like(vips), HoldDown.limit(terms.flaps()));
    }

    private static List<InetAddress> witnesses(ElectionTerms terms) {
        return Stream.concat(terms.witnesses().stream(), terms.members().stream().filter(ElectionMember::isWitness)
                .map(ElectionMember::address)).toList();
    }

    /** Adverts are of one family, that of the first VIP; the others go along. */
    private static List<InetAddress> like(List<Vip> vips) {
        boolean ipv4 = vips.getFirst().isIpv4();
        return vips.stream().filter(vip -> vip.isIpv4() == ipv4).map(Vip::address).toList();
    }

    private static long nanos(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    Adverts.Router router(ElectionTerms terms, List<Vip> vips) {
        return new Adverts.Router(terms.version(), terms.virtualRouterId(), own,
                like(vips),
                terms.unicast() ? terms.members().stream().map(ElectionMember::address).toList() : List.of());
    }
}
