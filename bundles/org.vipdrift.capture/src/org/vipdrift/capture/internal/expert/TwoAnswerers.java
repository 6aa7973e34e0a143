package org.vipdrift.capture.internal.expert;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.expert.ExpertNote;
import org.vipdrift.capture.internal.drift.Latest;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/**
 * An address is answered for by two MACs: one answers within half a second of the other without having announced itself,
 * or the first is heard again within a second of the other. Who takes over announces itself, and the old one is silent.
 */
final class TwoAnswerers implements ExpertRule {
    private static final Duration AT_ONCE = Duration.ofMillis(500);
    private static final Duration WINDOW = Duration.ofSeconds(1);
    private final Map<InetAddress, Seen> seen = new Latest<>(Limits.MOST);
    private final Pause<InetAddress> pause = new Pause<>();

    private record Seen(MacAddress mac, Instant at, @Nullable MacAddress before, Instant beforeAt) {

        Seen next(MacAddress now, Instant when) {
            return now.equals(mac) ? new Seen(mac, when, before, beforeAt) : new Seen(now, when, mac, at);
        }
    }

    @Override
    public void look(Evidence packet, Consumer<ExpertNote> notes) {
        packet.claim().filter(AddressClaim::binds).ifPresent(claim -> look(claim, packet, notes));
    }

    private void look(AddressClaim claim, Evidence packet, Consumer<ExpertNote> notes) {
        Seen last = seen.get(claim.ip());
        if (last != null && !last.mac.equals(claim.mac()) && isSecond(claim, packet, last)
                && pause.passes(claim.ip(), packet.at())) {
            notes.accept(new ExpertNote(Severity.ERROR, ExpertNote.Kind.TWO_ANSWERERS, packet.packet(),
                    Addresses.text(claim.ip()) + " is answered by two MACs, " + last.mac + " and " + claim.mac() + ".",
                    "Find out which of the two should have the address and take it from the other."));
        }
        seen.put(claim.ip(), last == null ? new Seen(claim.mac(), packet.at(), null, packet.at())
                : last.next(claim.mac(), packet.at()));
    }

    private static boolean isSecond(AddressClaim claim, Evidence packet, Seen last) {
        boolean returns = Objects.equals(claim.mac(), last.before) && packet.at().isBefore(last.beforeAt.plus(WINDOW));
        return !packet.announces() && (returns || packet.at().isBefore(last.at.plus(AT_ONCE)));
    }
}
