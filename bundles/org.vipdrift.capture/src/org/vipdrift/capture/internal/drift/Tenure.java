package org.vipdrift.capture.internal.drift;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.drift.Holder;
import org.vipdrift.capture.drift.Subject;
import org.vipdrift.core.MacAddress;

/**
 * Confined to one thread. Who holds one address or virtual router, by the signs of life one after another. Its states:
 *
 * <pre>
 *            A                     B claims it, or A is silent: takeover
 *  nobody -------> held by A ------------------------------------------> held by B
 *                    |   ^                                                  |
 *   B merely answers |   | A is heard twice while B is silent               | third change within the window:
 *   while A is alive |   |   (had B held it before: takeover)               | the one in the middle is withdrawn
 *                    v   |                                                  |
 *                  contested by A and B  <----------------------------------+
 *                        |
 *                        | B is heard twice while A is silent: takeover, unless B held it before
 *                        +----------------------------------------------> held by B
 *
 *  from \ sign  | of the holder   | of another: answer | of another: claim  | resignation
 *  -------------+-----------------+--------------------+--------------------+----------------------------
 *  nobody       | -               | held               | held               | nobody
 *  held         | held            | contested / held   | held / contested   | held; of another: ignored
 *  contested    | contested / held as only one is left | the same           | held if only one is left
 * </pre>
 */
final class Tenure {
    /** An answer that follows another's so closely is not the first of a successor. */
    private static final Duration OVERLAP = Duration.ofMillis(500);
    private static final Duration SHORTEST_WINDOW = Duration.ofSeconds(1);
    private final Subject subject;
    private final Ledger ledger;
    private Duration window = SHORTEST_WINDOW;
    private @Nullable Sign latest;
    private boolean resigned;
    private @Nullable Rivals rivals;
    private @Nullable Holder official;
    private @Nullable Episode present;
    private @Nullable Episode previous;
    private @Nullable Instant change;
    private @Nullable Instant changeBefore;

    Tenure(Subject subject, Ledger ledger) {
        this.subject = subject;
        this.ledger = ledger;
    }

    /** @param interval between adverts; three of them are the time in which a master is heard */
    void interval(Duration interval) {
        Duration three = interval.multipliedBy(3);
        window = three.compareTo(SHORTEST_WINDOW) > 0 ? three : SHORTEST_WINDOW;
    }

    void hear(Sign sign) {
        Rivals contest = rivals;
        if (contest == null) {
            held(sign);
        } else {
            contested(sign, contest);
        }
        note(sign);
    }

    /** A sign of life of a station that does not mention the address itself; somebody else's means nothing. */
    void alive(MacAddress mac, Instant at) {
        Sign last = latest;
        if (rivals == null && last != null && last.by().mac().equals(mac)) {
            latest = new Sign(last.kind(), last.by(), at, last.packet());
        }
    }

    /** What others may do on behalf of the holder. */
    void note(Sign sign) {
        Episode open = present;
        if (open != null) {
            open.note(sign);
        }
    }

    /** Which addresses a router says that its virtual router has. */
    void tell(MacAddress by, List<InetAddress> addresses) {
        Episode open = present;
        if (open != null) {
            open.tell(by, addresses);
        }
    }

    private void held(Sign sign) {
        Sign last = latest;
        if (last == null || last.by().equals(sign.by())) {
            boolean ends = sign.kind() == Sign.Kind.RESIGNATION;
            latest = last == null && ends ? null : sign;
            resigned = ends;
        } else if (sign.kind() != Sign.Kind.RESIGNATION) {
            successor(sign, last);
        }
    }

    private void successor(Sign sign, Sign last) {
        boolean third = isWithin(changeBefore, window, sign);
        if (third) {
            ledger.withdraw(present);
            present = previous;
            changeBefore = null;
            contest(sign, last, sign.by());
        } else if (!sign.claims() && !resigned && isWithin(last.at(), OVERLAP, sign)) {
            contest(sign, last, last.by());
        } else {
            takeOver(last.by(), last.at(), sign);
        }
    }

    private static boolean isWithin(@Nullable Instant then, Duration time, Sign sign) {
        return then != null && sign.at().isBefore(then.plus(time));
    }

    private void contest(Sign sign, Sign last, Holder holder) {
        Episode open = present;
        if (open != null) {
            open.contest(sign.at());
        }
        official = holder;
        rivals = new Rivals(last, sign);
    }

    private void contested(Sign sign, Rivals contest) {
        if (sign.kind() == Sign.Kind.RESIGNATION) {
            contest.resign(sign.by());
        } else {
            contest.hear(sign);
        }
        Optional<Sign> alone = contest.alone(window, sign.at());
        if (alone.isPresent()) {
            settle(alone.get(), contest, sign);
        }
    }

    private void settle(Sign first, Rivals contest, Sign now) {
        rivals = null;
        resigned = false;
        latest = first;
        Holder before = official;
        if (before != null && !before.equals(first.by())) {
            Instant other = contest.lastOther(first.by());
            takeOver(before, other.equals(Instant.MIN) ? now.at() : other, first);
            Episode open = present;
            if (open != null) {
                open.contest(first.at());
            }
        }
        latest = now.by().equals(first.by()) ? now : first;
    }

    private void takeOver(Holder from, Instant lastHeard, Sign sign) {
        Episode taken = new Episode(subject, from, lastHeard, sign, resigned);
        ledger.add(taken);
        previous = present;
        present = taken;
        changeBefore = change;
        change = sign.at();
        latest = sign;
        resigned = false;
    }
}
