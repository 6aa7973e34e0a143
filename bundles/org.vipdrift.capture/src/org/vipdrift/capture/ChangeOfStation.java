package org.vipdrift.capture;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.StationChange.Kind;
import org.vipdrift.core.MacAddress;

/**
 * What arpwatch(8) calls it when an address is heard of, by the MACs it had, latest first, and the time since:
 *
 * <pre>
 * heard from        after        called
 * unknown address                new station
 * the latest MAC    &lt; 180 days   nothing
 * the latest MAC    longer       new activity
 * the one before    any time     flip flop
 *   one is DECnet's &lt; 24 hours   suppressed DECnet flip flop
 * an earlier one    any time     reused old ethernet address
 * none of them      any time     changed ethernet address
 * </pre>
 */
final class ChangeOfStation {
    private static final Duration LONG_SILENCE = Duration.ofDays(180);
    private static final Duration DECNET_PATIENCE = Duration.ofDays(1);
    /** The first three octets of the addresses that DECnet gives to network cards. */
    private static final long DECNET = 0xaa0004;

    private ChangeOfStation() {
    }

    static Optional<StationChange> judge(@Nullable Station known, AddressClaim claim) {
        if (known == null) {
            return Optional.of(change(Kind.NEW_STATION, Optional.empty(), claim, Optional.empty()));
        }
        Duration silence = Duration.between(known.lastSeen(), claim.at());
        Optional<Instant> heard = Optional.of(known.lastSeen());
        return switch (known.macs().indexOf(claim.mac())) {
            case -1 -> Optional.of(change(Kind.CHANGED, Optional.of(known.mac()), claim, heard));
            case 0 -> silence.compareTo(LONG_SILENCE) > 0
                    ? Optional.of(change(Kind.NEW_ACTIVITY, Optional.empty(), claim, heard))
                    : Optional.empty();
            case 1 -> Optional.of(change(flipFlop(known.mac(), claim.mac(), silence), Optional.of(known.mac()), claim,
                    heard));
            default -> Optional.of(change(Kind.REUSED, Optional.of(known.mac()), claim, heard));
        };
    }

    private static Kind flipFlop(MacAddress before, MacAddress now, Duration silence) {
        return silence.compareTo(DECNET_PATIENCE) < 0 && (isDecnet(before) || isDecnet(now)) ? Kind.DECNET_FLIP_FLOP
                : Kind.FLIP_FLOP;
    }

    private static boolean isDecnet(MacAddress mac) {
        return mac.bits() >>> 24 == DECNET;
    }

    private static StationChange change(Kind kind, Optional<MacAddress> before, AddressClaim claim,
            Optional<Instant> heard) {
        return new StationChange(kind, claim.ip(), before, claim.mac(), claim.at(), heard);
    }
}
