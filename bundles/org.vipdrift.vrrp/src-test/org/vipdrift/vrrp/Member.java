package org.vipdrift.vrrp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.vipdrift.core.Addresses;

/** A member under test, its clock moved by hand. Three members: .11 with priority 110, .12 with 100, .13 with 90; it is .12. */
final class Member {
    static final long MS = 1_000_000;
    static final InetAddress A = Addresses.parse("198.51.100.11");
    static final InetAddress B = Addresses.parse("198.51.100.12");
    static final InetAddress C = Addresses.parse("198.51.100.13");
    static final InetAddress VIP = Addresses.parse("198.51.100.100");
    static final Surroundings AROUND = new Surroundings(true, Set.of(C));
    final Terms terms;
    Standing standing;
    List<Action> actions = List.of();
    long now = 1_000_000 * MS;

    Member(Terms terms) {
        this.terms = terms;
        standing = Standing.idle(terms);
    }

    static Member backup() {
        return new Member(terms(100, B)).on(new Event.Started(false));
    }

    static Member master() {
        return new Member(terms(100, B)).on(new Event.Started(true));
    }

    static Terms terms(int priority, InetAddress own) {
        List<Rival> all = List.of(new Rival(A, 110), new Rival(B, 100), new Rival(C, 90));
        return new Terms(3, 51, priority, own, 50 * MS, false, 0,
                all.stream().filter(rival -> !rival.address().equals(own)).toList(), List.of(), true, AlonePolicy.KEEP,
                2_000 * MS, List.of(VIP));
    }

    static Terms preempting(long delay) {
        Terms t = terms(100, B);
        return new Terms(t.version(), t.virtualRouterId(), t.priority(), t.address(), t.advertNanos(), true, delay,
                t.rivals(), t.witnesses(), t.hasGateway(), t.alone(), t.holdNanos(), t.vips());
    }

    /** Two voters, fail closed. */
    static Terms pair(boolean hasGateway) {
        return new Terms(3, 51, 100, B, 50 * MS, false, 0, List.of(new Rival(A, 110)), List.of(), hasGateway,
                AlonePolicy.RELEASE, 2_000 * MS, List.of(VIP));
    }

    Member on(Event event) {
        Step step = Election.step(terms, standing, event, now);
        standing = step.next();
        actions = step.actions();
        return this;
    }

    Member after(long nanos) {
        now += nanos;
        return this;
    }

    /** Moves the clock to the next wake-up and wakes. */
    Member wake() {
        now = Math.max(now, standing.wakeAt());
        return on(new Event.Woke());
    }

    Member hear(InetAddress source, int priority) {
        return on(new Event.Heard(advert(source, priority)));
    }

    static Advert advert(InetAddress source, int priority) {
        return new Advert(3, 51, priority, 50 * MS, source, List.of(VIP));
    }

    /** The answer to the newest question, as late as it may be. */
    Member wire(WireAnswer answer, Surroundings around) {
        if (standing.state() == ElectionState.BACKUP && answer == WireAnswer.SILENT) {
            now = Math.max(now, standing.masterDownAt() - MS);
        }
        return on(new Event.WireSaid(standing.question(), answer, around));
    }

    Member silent() {
        return wire(WireAnswer.SILENT, AROUND);
    }

    Member is(ElectionState state) {
        assertEquals(state, standing.state(), standing.why());
        return this;
    }

    /** The kinds of the last step's actions, and what adverts say: "Release Send0". */
    Member did(String kinds) {
        StringBuilder text = new StringBuilder();
        for (Action action : actions) {
            text.append(text.isEmpty() ? "" : " ").append(action.getClass().getSimpleName());
            if (action instanceof Action.Send send) {
                text.append(send.priority());
            }
        }
        assertEquals(kinds, text.toString(), standing.why());
        return this;
    }
}
