package org.vipdrift.agent.internal.group;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vipdrift.agent.internal.group.Reclaimer.Occasion;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.host.HostKernel;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;

/** Confined to the engine's thread. Brings memory and kernel together when the agent starts, as {@link Adoption} says. */
final class Restart {
    private final HostKernel kernel;
    private final Holding holding;
    private final Bookkeeper books;
    private final Deadlines deadlines;
    private final Reclaimer reclaimer;
    private final GroupEvents events;
    private final EngineTime time;
    private final String boot;

    Restart(HostKernel kernel, Holding holding, Bookkeeper books, Deadlines deadlines, Reclaimer reclaimer,
            GroupEvents events, EngineTime time, String boot) {
        this.kernel = kernel;
        this.holding = holding;
        this.books = books;
        this.deadlines = deadlines;
        this.reclaimer = reclaimer;
        this.events = events;
        this.time = time;
        this.boot = boot;
    }

    void adopt(Group group) throws IOException {
        GroupState remembered = group.state;
        boolean sameRun = remembered.boot().equals(boot);
        Optional<Nic> nic = kernel.nic(remembered.interfaceName());
        group.nic = nic.orElse(null);
        List<Vip> there = nic.isEmpty() ? List.of() : holding.there(nic.get(), remembered.vips());
        Adoption.Verdict verdict = Adoption.decide(remembered, there, sameRun);
        if (verdict instanceof Adoption.Remove remove && nic.isPresent() && !remove.vips().isEmpty()) {
            holding.take(group, nic.get(), remove.vips(), new Timeline(time));
        }
        GroupState next = verdict.next(remembered, sameRun ? remembered.deadlineNanos() : 0).in(boot);
        if (differ(next, remembered)) {
            books.after(group, next);
            events.tell(group, next.sentence());
        }
        if (verdict instanceof Adoption.Ask ask) {
            reclaimer.start(group, ask.missing(),
                    Occasion.back(sameRun ? "after a restart of the agent" : "after a reboot"));
        } else {
            deadlines.watch(group);
        }
        if (next.holding()) {
            holding.keepAlive(group);
            if (next.validSeconds() != AddressFacts.FOREVER) {
                // how much of their lifetime the VIPs have left is not known
                holding.renew(group);
            }
        }
    }

    /** What a verdict may change, compared by hand: the JVM would have to make the code for the whole record's equals. */
    private static boolean differ(GroupState one, GroupState other) {
        return one.holding() != other.holding() || one.move() != other.move()
                || one.deadlineNanos() != other.deadlineNanos() || !one.boot().equals(other.boot())
                || !one.sentence().equals(other.sentence());
    }
}
