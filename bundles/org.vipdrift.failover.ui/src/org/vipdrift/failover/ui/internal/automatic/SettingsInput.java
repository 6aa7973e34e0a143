package org.vipdrift.failover.ui.internal.automatic;

import java.net.Inet6Address;
import java.util.Arrays;
import java.util.List;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Vip;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.inventory.Witnesses;

/** Immutable. What stands in the fields of the Automatic Mode dialog, right or wrong; no widgets here. */
record SettingsInput(String virtualRouterId, int version, String advert, boolean preempt, String preemptDelay,
        boolean unicast, String witnesses, boolean releaseWhenAlone, String hold, String flaps, String gate,
        boolean accept, List<ServiceCheck> checks, Automatic before) {
    private static final int OLD = 2;
    private static final long STEP = 10;
    private static final long LONGEST_ADVERT = 40_950;
    private static final long SECOND = 1000;
    private static final long LONGEST_OLD_ADVERT = 255 * SECOND;
    private static final long LONGEST_DELAY = 1_000_000;
    private static final long LONGEST_HOLD = 3600;
    private static final long SHORTEST_GATE = 20;
    private static final long LONGEST_GATE = 60_000;

    SettingsInput {
        checks = List.copyOf(checks);
    }

    static SettingsInput of(Automatic now) {
        return new SettingsInput(String.valueOf(now.virtualRouterId()), now.version(),
                String.valueOf(now.advertMillis()), now.preempt(), String.valueOf(now.preemptDelayMillis()),
                now.unicast(), String.join(", ", now.allWitnesses().words()),
                now.releaseWhenAlone(), String.valueOf(now.holdSeconds()), FlapInput.text(now.flaps()),
                String.valueOf(now.gateMillis()), now.accept(), now.checks(), now);
    }

    /** @throws InvalidValueException with the sentence of the first wrong field */
    Automatic parsed() {
        int id = (int) Whole.number(virtualRouterId, 1, 255, Messages.wrongRouterId);
        Witnesses counted = counted();
        return new Automatic(id, version, advertMillis(), preempt,
                preempt ? Whole.number(preemptDelay, 0, LONGEST_DELAY, Messages.wrongPreemptDelay) : 0, unicast,
                counted.addresses(), releaseWhenAlone, Whole.number(hold, 0, LONGEST_HOLD, Messages.wrongHold), checks,
                gateMillis(), accept, FlapInput.parsed(flaps), before.hooks(), counted.hosts());
    }

    /** What is wrong first, empty if nothing is. @param vips of the group */
    String wrong(List<Vip> vips) {
        try {
            if (version == OLD && vips.stream().anyMatch(vip -> vip.address() instanceof Inet6Address)) {
                return Messages.wrongVersion;
            }
            parsed();
            return "";
        } catch (InvalidValueException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private long advertMillis() {
        long millis = version == OLD ? Whole.number(advert, SECOND, LONGEST_OLD_ADVERT, Messages.wrongOldAdvert)
                : Whole.number(advert, STEP, LONGEST_ADVERT, Messages.wrongAdvert);
        if (millis % (version == OLD ? SECOND : STEP) != 0) {
            throw new InvalidValueException(version == OLD ? Messages.wrongOldAdvert : Messages.wrongAdvert);
        }
        return millis;
    }

    private long gateMillis() {
        long millis = Whole.number(gate, 0, LONGEST_GATE, Messages.wrongGate);
        if (millis > 0 && millis < SHORTEST_GATE) {
            throw new InvalidValueException(Messages.wrongGate);
        }
        return millis;
    }

    private Witnesses counted() {
        return Witnesses.of(Arrays.stream(witnesses.split("[\\s,;]+")).filter(text -> !text.isEmpty()).toList());
    }
}
