package org.vipdrift.failover.internal.evidence;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.core.host.MaintenanceFacts;
import org.vipdrift.failover.port.Contact;
import org.vipdrift.failover.port.Reading;
import org.vipdrift.failover.port.WireReply;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/**
 * Immutable. All that is known of a group at one moment.
 *
 * @param at when it was gathered, on the console's wall clock
 * @param readings one per member in the group's order, then those of other hosts that help as observers
 * @param replies what each attached host heard on the wire
 */
public record Evidence(VipGroup group, Instant at, List<Reading> readings, List<WireReply> replies, Past past) {

    public Evidence {
        readings = List.copyOf(readings);
        replies = List.copyOf(replies);
    }

    public Optional<Reading> reading(HostId host) {
        return readings.stream().filter(r -> r.host().equals(host)).findFirst();
    }

    public Contact contact(HostId host) {
        return reading(host).map(Reading::contact).orElse(Contact.UNREACHABLE);
    }

    public boolean isAttached(HostId host) {
        return contact(host) == Contact.ATTACHED;
    }

    public Optional<HostFacts> facts(HostId host) {
        return reading(host).flatMap(Reading::facts);
    }

    /** The group's members that can be given orders, in the group's order. */
    public List<Member> attachedMembers() {
        return group.members().stream().filter(m -> isAttached(m.host())).toList();
    }

    /** Where the group's VIPs live on a member, or would live on an observer. */
    public Optional<InterfaceFacts> interfaceOf(HostId host) {
        Optional<HostFacts> facts = facts(host);
        return group.member(host).map(m -> facts.flatMap(f -> f.interfaceNamed(m.interfaceName())))
                .orElseGet(() -> facts.flatMap(this::interfaceInSubnet));
    }

    private Optional<InterfaceFacts> interfaceInSubnet(HostFacts facts) {
        return facts.interfaces().stream().filter(i -> ownAddress(i).isPresent()).findFirst();
    }

    /** The host's own address in the VIPs' subnet; for a silent host where SSH would go, if that is in the subnet. */
    public Optional<InetAddress> primaryOf(HostId host) {
        return interfaceOf(host).flatMap(this::ownAddress)
                .or(() -> reading(host).flatMap(Reading::sshAddress).filter(this::isInSubnet).filter(a -> !isVip(a)));
    }

    private Optional<InetAddress> ownAddress(InterfaceFacts link) {
        return link.addresses().stream().map(AddressFacts::address).filter(a -> !isVip(a) && isInSubnet(a)).findFirst();
    }

    private boolean isInSubnet(InetAddress address) {
        return group.vips().stream().anyMatch(v -> Addresses.sameSubnet(v.address(), address, v.prefixLength()));
    }

    public boolean isVip(InetAddress address) {
        return group.vips().stream().anyMatch(v -> v.address().equals(address));
    }

    /** From the host's own facts, else who answers for its address, else what its neighbours remember. */
    public Optional<MacAddress> macOf(HostId host) {
        return interfaceOf(host).map(InterfaceFacts::mac)
                .or(() -> primaryOf(host).flatMap(a -> heardFor(a).findFirst().or(() -> rememberedFor(a))));
    }

    private Stream<MacAddress> heardFor(InetAddress address) {
        return replies.stream().flatMap(r -> r.macsOf(address)).distinct();
    }

    private Optional<MacAddress> rememberedFor(InetAddress address) {
        return readings.stream().flatMap(r -> r.facts().stream()).flatMap(f -> f.neighbours().stream())
                .filter(n -> n.address().equals(address) && !n.mac().equals(MacAddress.ZERO)).map(n -> n.mac())
                .findFirst();
    }

    /** The member that has this MAC where the VIPs live. */
    public Optional<HostId> ownerOf(MacAddress mac) {
        return group.members().stream().map(Member::host).filter(h -> macOf(h).filter(mac::equals).isPresent())
                .findFirst();
    }

    /** Whether the host's kernel has any of the VIPs, on whatever interface. */
    public boolean carries(HostId host) {
        return group.vips().stream().anyMatch(v -> carries(host, v));
    }

    public boolean carriesAll(HostId host) {
        return group.vips().stream().allMatch(v -> carries(host, v));
    }

    public boolean carries(HostId host, Vip vip) {
        return facts(host).flatMap(f -> f.interfaceWith(vip.address())).isPresent();
    }

    public Optional<Grant> grantOf(HostId host) {
        return facts(host).flatMap(f -> f.grants().stream().filter(g -> g.group().equals(group.id())).findFirst());
    }

    /** Whether the host takes part in the group's automatic mode, as far as it is known. */
    public boolean isArmed(HostId host) {
        return grantOf(host).map(Grant::election).isPresent();
    }

    /**
     * Why a person has taken the host out of automatic moves of the group: at most one for the host, also where it was said
     * of its other groups before it joined this one, and one for the group.
     */
    public List<MaintenanceFacts> maintenanceOf(HostId host) {
        List<MaintenanceFacts> told = grantOf(host).map(Grant::maintenance).orElse(List.of());
        return told.stream().anyMatch(Evidence::isOfHost) ? told
                : Stream.concat(told.stream(), facts(host).stream().flatMap(f -> f.grants().stream())
                        .flatMap(g -> g.maintenance().stream()).filter(Evidence::isOfHost).limit(1)).toList();
    }

    private static boolean isOfHost(MaintenanceFacts maintenance) {
        return maintenance.scope().equals(MaintenanceFacts.HOST);
    }

    /** The newest epoch anybody we can ask knows of. */
    public Epoch highestEpoch() {
        return Stream.concat(Stream.of(past.epoch()), grants().map(Grant::epoch)).max(Comparator.naturalOrder())
                .orElse(Epoch.NONE);
    }

    private Stream<Grant> grants() {
        return readings.stream().flatMap(reading -> grantOf(reading.host()).stream());
    }

    public WireView wire() {
        return new WireView(this);
    }

    /** One way from a host to us and one way from us to another, as far as they are known. */
    public Duration wayBetween(@Nullable HostId from, @Nullable HostId to) {
        return roundTrip(from).plus(roundTrip(to)).dividedBy(2);
    }

    private Duration roundTrip(@Nullable HostId host) {
        return host == null ? Duration.ZERO : reading(host).map(Reading::roundTrip).orElse(Duration.ZERO);
    }
}
