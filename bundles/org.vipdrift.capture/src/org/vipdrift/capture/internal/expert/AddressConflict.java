package org.vipdrift.capture.internal.expert;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.AddressClaim.Kind;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.expert.ExpertNote;
import org.vipdrift.capture.internal.drift.Latest;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/**
 * A station probes an address before it takes it, and another has it or probes it too: RFC 5227 2.1.1, for IPv6 RFC 4862
 * 5.4.
 */
final class AddressConflict implements ExpertRule {
    /** RFC 5227 1.1: three probes up to two seconds apart, and two more seconds until the address counts as free. */
    private static final Duration PROBING = Duration.ofSeconds(2);
    private static final int MOST_PROBERS = 8;
    /** The latest of each prober: whoever else may only want to know, as an observer, hides no other. */
    private final Map<InetAddress, Map<MacAddress, Instant>> probes = new Latest<>(Limits.MOST);
    /** Who was last heard to have an address. */
    private final Map<InetAddress, MacAddress> holders = new Latest<>(Limits.MOST);
    private final Pause<Pair> pause = new Pause<>();

    private record Pair(InetAddress ip, MacAddress by, MacAddress other) {
    }

    @Override
    public void look(Evidence packet, Consumer<ExpertNote> notes) {
        packet.claim().filter(claim -> claim.kind() == Kind.PROBE || claim.binds())
                .ifPresent(claim -> look(claim, packet, notes));
    }

    private void look(AddressClaim claim, Evidence packet, Consumer<ExpertNote> notes) {
        if (isTaken(claim)) {
            probes.getOrDefault(claim.ip(), Map.of()).forEach((by, at) -> {
                if (!by.equals(claim.mac()) && packet.at().isBefore(at.plus(PROBING))
                        && pause.passes(new Pair(claim.ip(), by, claim.mac()), packet.at())) {
                    notes.accept(note(by, claim, packet));
                }
            });
        }
        if (claim.kind() != Kind.PROBE) {
            holders.put(claim.ip(), claim.mac());
        } else if (!claim.mac().equals(holders.get(claim.ip()))) {
            probes.computeIfAbsent(claim.ip(), _ -> new Latest<>(MOST_PROBERS)).put(claim.mac(), packet.at());
        }
    }

    /** Several may ask at the same time who has an address, its holder among them: only where nobody has it they race. */
    private boolean isTaken(AddressClaim claim) {
        return claim.kind() != Kind.PROBE || !holders.containsKey(claim.ip());
    }

    private static ExpertNote note(MacAddress by, AddressClaim claim, Evidence packet) {
        String what = claim.kind() == Kind.PROBE ? " probes it at the same time." : " has it.";
        return new ExpertNote(Severity.WARNING, ExpertNote.Kind.ADDRESS_CONFLICT, packet.packet(),
                by + " probed " + Addresses.text(claim.ip()) + " before taking it, but " + claim.mac() + what,
                "Give one of the two another address.",
                Optional.of(new ExpertNote.Probed(claim.ip(), by, claim.mac(), packet.at())));
    }
}
