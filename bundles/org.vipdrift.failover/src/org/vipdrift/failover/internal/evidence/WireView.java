package org.vipdrift.failover.internal.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Listing;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Sighting;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.port.WireReply;
import org.vipdrift.inventory.VipGroup;

/** Immutable. The evidence's wire side: who asked, who answered. */
public record WireView(Evidence evidence) {

    /** All MACs that answered for any of the VIPs, ascending. */
    public List<MacAddress> answering() {
        return evidence.group().vips().stream().flatMap(v -> answering(v).stream()).distinct().sorted().toList();
    }

    public List<MacAddress> answering(Vip vip) {
        return evidence.replies().stream().flatMap(r -> r.macsOf(vip.address())).distinct().sorted().toList();
    }

    /**
     * Those whose silence or answer counts: they asked, and do not themselves carry the VIP, for a host never hears
     * itself; or they heard something all the same. Whoever heard nobody at all, neither gateway nor members, may be cut
     * off: his silence says nothing.
     */
    public List<HostId> askers(Vip vip) {
        return evidence.replies().stream().filter(r -> r.hasAsked(vip.address())).filter(r -> counts(r, vip))
                .map(WireReply::observer).sorted().toList();
    }

    private boolean counts(WireReply reply, Vip vip) {
        boolean listens = !evidence.carries(reply.observer(), vip) && !isCutOff(reply);
        return listens || reply.macsOf(vip.address()).findAny().isPresent();
    }

    private boolean isCutOff(WireReply reply) {
        return reply.sightings().isEmpty() && !reply.asked().stream().allMatch(evidence::isVip);
    }

    /** Those who asked in vain for everything they asked for. */
    public List<HostId> cutOff() {
        return evidence.replies().stream().filter(r -> r.failure().isEmpty() && isCutOff(r)).map(WireReply::observer)
                .sorted().toList();
    }

    /** Those who asked for every VIP. */
    public List<HostId> askers() {
        List<Vip> vips = evidence.group().vips();
        return evidence.replies().stream().map(WireReply::observer)
                .filter(h -> vips.stream().allMatch(v -> askers(v).contains(h))).sorted().toList();
    }

    public WireTruth truth(Vip vip, Optional<MacAddress> expected) {
        return WireTruth.judge(vip, expected, askers(vip).stream().map(HostId::name).toList(),
                Stream.concat(sightings(), unheard(vip)).toList(), evidence.at());
    }

    /** Where only hosts that carry the VIP could ask, and heard another, they answer as well, though nobody hears them. */
    private Stream<Sighting> unheard(Vip vip) {
        List<HostId> askers = askers(vip);
        return askers.stream().filter(h -> askers.stream().allMatch(a -> evidence.carries(a, vip)))
                .flatMap(h -> evidence.macOf(h).stream()
                        .map(mac -> new Sighting(vip.address(), mac, h.name(), evidence.at())));
    }

    /** Whether the host asked for the VIP, be it in vain. */
    public boolean hasAsked(HostId host, Vip vip) {
        return evidence.replies().stream().anyMatch(r -> r.observer().equals(host) && r.hasAsked(vip.address()));
    }

    public List<WireTruth> truths(Optional<MacAddress> expected) {
        return evidence.group().vips().stream().map(v -> truth(v, expected)).toList();
    }

    private Stream<Sighting> sightings() {
        return evidence.replies().stream().flatMap(r -> r.sightings().stream());
    }

    /** "02:… (h1)" for members, "02:… (no member)" for others. */
    public String named(MacAddress mac) {
        return mac + evidence.ownerOf(mac).map(h -> " (" + h + ")").orElse(" (no member of the group)");
    }

    /** "198.51.100.100, 198.51.100.101", not all if they are many. */
    public static String vips(VipGroup group) {
        return Listing.of(group.vips(), vip -> Addresses.text(vip.address()));
    }

    /** "h1, h2 and h3"; "nobody" for none. */
    public static String names(List<HostId> hosts) {
        List<String> names = hosts.stream().sorted(Comparator.naturalOrder()).map(HostId::name).toList();
        return switch (names.size()) {
            case 0 -> "nobody";
            case 1 -> names.getFirst();
            default -> names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")) + " and "
                    + names.getLast();
        };
    }
}
