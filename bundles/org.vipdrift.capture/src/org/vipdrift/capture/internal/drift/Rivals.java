package org.vipdrift.capture.internal.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vipdrift.capture.drift.Holder;

/** Confined to one thread. Those who are heard in turn, until one of them is alone. */
final class Rivals {
    private static final int MOST = 8;
    private final Map<Holder, Heard> heard = new LinkedHashMap<>();

    /**
     * @param first its first sign since another was last heard
     * @param last its latest sign
     * @param signs from the first to the last
     */
    record Heard(Sign first, Instant last, int signs) {
    }

    Rivals(Sign one, Sign other) {
        heard.put(one.by(), new Heard(one, one.at(), 1));
        heard.put(other.by(), new Heard(other, other.at(), 1));
    }

    void hear(Sign sign) {
        Heard before = heard.get(sign.by());
        Instant others = lastOther(sign.by());
        boolean goesOn = before != null && before.first.at().isAfter(others);
        heard.put(sign.by(),
                before != null && goesOn ? new Heard(before.first, sign.at(), before.signs + 1)
                        : new Heard(sign, sign.at(), 1));
        if (heard.size() > MOST) {
            heard.entrySet().stream().min(Comparator.comparing(entry -> entry.getValue().last))
                    .map(Map.Entry::getKey).ifPresent(heard::remove);
        }
    }

    void resign(Holder by) {
        heard.remove(by);
    }

    /** Whoever was heard more than once while all others were silent for so long, or is the only one left. */
    Optional<Sign> alone(Duration silence, Instant now) {
        return heard.values().stream()
                .filter(one -> heard.size() == 1 || one.signs > 1
                        && !lastOther(one.first.by()).plus(silence).isAfter(now)
                        && one.first.at().isAfter(lastOther(one.first.by())))
                .map(Heard::first).findFirst();
    }

    /** When anybody else was last heard. */
    Instant lastOther(Holder than) {
        return heard.entrySet().stream().filter(entry -> !entry.getKey().equals(than))
                .map(entry -> entry.getValue().last).max(Comparator.naturalOrder()).orElse(Instant.MIN);
    }
}
