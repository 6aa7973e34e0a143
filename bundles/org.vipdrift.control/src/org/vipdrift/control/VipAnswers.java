package org.vipdrift.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Sighting;

/**
 * Guarded by its memory. Who answers for one VIP, by one piece of evidence after the other:
 *
 * <pre>
 *               heard                    another begins after it was last heard,
 *   not known ---------> answers        or a round of asking misses it
 *                        ^  |  |  ------------------------------------------------> past
 *                 heard  |  |                                                       |
 *                        +--+  <----------------------------------------------------+
 *                                heard again: within seconds it has answered all the time, else it begins anew
 * </pre>
 */
final class VipAnswers {
    /** Who asks every second and hears nothing for so long knows no more. */
    static final Duration ASKED = Duration.ofSeconds(5);
    /** Who only listens hears an answer when somebody else asks. */
    static final Duration OVERHEARD = Duration.ofSeconds(10);
    /** Two that answer in turn are heard again so soon. */
    private static final Duration IN_TURN = Duration.ofSeconds(3);
    /** What is first heard so soon after the first look may have answered before. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(2);
    private static final int MOST = 16;
    private final Map<MacAddress, Stay> stays = new TreeMap<>();
    private @Nullable Instant looked;
    private @Nullable Instant silent;
    private List<String> asked = List.of();

    /** A capture heard it. */
    void overhear(Sighting heard) {
        hear(heard.mac(), new Witness(heard.observer(), true, heard.at()), OVERHEARD);
        look(heard.at());
    }

    /**
     * All answers to one question.
     *
     * @param askers who asked, answered or not
     */
    void ask(Instant at, List<String> askers, List<Sighting> answers) {
        asked = List.copyOf(askers);
        Set<MacAddress> macs = answers.stream().map(Sighting::mac).collect(Collectors.toSet());
        stays.entrySet().removeIf(stay -> !macs.contains(stay.getKey()) && stay.getValue().isMissed(at));
        answers.forEach(answer -> hear(answer.mac(), new Witness(answer.observer(), false, at), ASKED));
        if (stays.isEmpty() && silent == null) {
            silent = at;
        }
        look(at);
    }

    private void look(Instant at) {
        if (looked == null) {
            looked = at;
        }
    }

    private void hear(MacAddress mac, Witness witness, Duration counts) {
        Instant at = witness.at();
        Stay known = stays.get(mac);
        if (known == null || isPast(known) && known.last.plus(IN_TURN).isBefore(at)) {
            Instant first = looked;
            known = new Stay(mac, at, first != null && first.plus(FIRST_LOOK).isBefore(at));
            stays.put(mac, known);
            bound();
        }
        known.hear(witness, counts);
        silent = null;
    }

    /** Forged answers must not fill the memory. */
    private void bound() {
        if (stays.size() > MOST) {
            stays.values().stream().min(Comparator.comparing(stay -> stay.last)).map(stay -> stay.mac)
                    .ifPresent(stays::remove);
        }
    }

    /** Somebody else began to answer after this one was last heard. */
    private boolean isPast(Stay stay) {
        return stays.values().stream().anyMatch(other -> other != stay && other.since.isAfter(stay.last));
    }

    /** Who answers now. */
    List<Answerer> now(Instant now) {
        return stays.values().stream().filter(stay -> !stay.counts.isBefore(now) && !isPast(stay))
                .map(Stay::answerer).toList();
    }

    /** Who was heard last, whenever that was. */
    Optional<Answerer> latest() {
        return stays.values().stream().max(Comparator.comparing(stay -> stay.last)).map(Stay::answerer);
    }

    Optional<Instant> silent() {
        return Optional.ofNullable(silent);
    }

    List<String> asked() {
        return asked;
    }

    /** One MAC's time. */
    private static final class Stay {
        private static final int MOST_WITNESSES = 32;
        private final MacAddress mac;
        private final Instant since;
        private final boolean begun;
        private final Map<String, Witness> witnesses = new TreeMap<>();
        private Instant last;
        /** Until then the evidence is a fact. */
        private Instant counts;

        Stay(MacAddress mac, Instant since, boolean begun) {
            this.mac = mac;
            this.since = since;
            this.begun = begun;
            last = since;
            counts = since;
        }

        void hear(Witness witness, Duration fresh) {
            Instant at = witness.at();
            witnesses.values().removeIf(old -> old.at().plus(OVERHEARD).isBefore(at));
            if (witnesses.size() < MOST_WITNESSES || witnesses.containsKey(witness.name())) {
                witnesses.put(witness.name(), witness);
            }
            last = at.isAfter(last) ? at : last;
            counts = at.plus(fresh).isAfter(counts) ? at.plus(fresh) : counts;
        }

        /** Whether not to be among the answers means that it answers no more: nobody has overheard it just now. */
        boolean isMissed(Instant at) {
            witnesses.values().removeIf(witness -> !witness.overheard());
            return witnesses.values().stream().noneMatch(witness -> witness.at().plus(IN_TURN).isAfter(at));
        }

        Answerer answerer() {
            return new Answerer(mac, since, begun, last, List.copyOf(witnesses.values()));
        }
    }
}
