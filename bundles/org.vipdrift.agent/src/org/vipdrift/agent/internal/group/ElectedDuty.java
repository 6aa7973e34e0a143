package org.vipdrift.agent.internal.group;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.internal.election.Duty;
import org.vipdrift.agent.internal.host.HostKernel;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.state.Armed;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.agent.internal.state.HeldDown;
import org.vipdrift.agent.internal.state.MoveState;
import org.vipdrift.core.Epoch;

/** Confined to the engine's thread. Does for one group on this host what its election decides. */
final class ElectedDuty implements Duty {
    private static final String WHO = "the automatic mode";
    private static final long MOST_AHEAD = 1_000_000;
    /** How long after the decision a claim is still covered by what the wire said. */
    private static final Duration LATEST = Duration.ofMillis(50);

    private final Group group;
    private final Moves moves;
    private final HostKernel kernel;
    private final Holding holding;
    private final Announcer announcer;
    private final Bookkeeper books;
    private final GroupEvents events;
    private final String boot;
    private final Consumer<Group> takeBack;
    /** The newest epoch under which another host said that it holds. */
    private Epoch heldElsewhere = Epoch.NONE;

    /** @param takeBack asks the wire and takes the VIPs back */
    ElectedDuty(Group group, Moves moves, HostKernel kernel, Holding holding, Announcer announcer, Bookkeeper books,
            GroupEvents events, String boot, Consumer<Group> takeBack) {
        this.group = group;
        this.moves = moves;
        this.kernel = kernel;
        this.holding = holding;
        this.announcer = announcer;
        this.books = books;
        this.events = events;
        this.boot = boot;
        this.takeBack = takeBack;
    }

    @Override
    public void reserve() {
        try {
            if (!Elections.isOpen(group, moves.now())) {
                reserveOrRefuse();
                ready();
            }
        } catch (OrderRefused e) {
            events.note(group, "alarm", 0, e.sentence());
        } catch (IOException e) {
            events.note(group, "alarm", 0, "A claim could not be made ready: " + e.getMessage() + ".");
        }
    }

    /** The epoch is on the disk before the claim that it is for is even decided on. */
    private void reserveOrRefuse() throws OrderRefused {
        GroupState now = group.state;
        if (now.move() != MoveState.ELECTING || !heldElsewhere.isOlderThan(now.epoch())) {
            Epoch last = now.epoch().isOlderThan(heldElsewhere) ? heldElsewhere : now.epoch();
            books.first(group, now.ordered(last.next(), MoveState.ELECTING, 0, WHO));
            group.caller = null;
        }
    }

    @Override
    public @Nullable String claim(String why, long silentNanos) {
        try {
            put();
        } catch (OrderRefused e) {
            return "Not claimed: " + e.sentence();
        } catch (IOException e) {
            return "Not claimed: the kernel refused: " + e.getMessage() + ".";
        }
        books.after(group, group.state.now(true, MoveState.SETTLED, 0, "Claimed by " + WHO + ". " + why), true);
        announcer.repeat(group);
        holding.keepAlive(group);
        events.elected(group, "claimed", silentNanos, group.state.sentence());
        return null;
    }

    @Override
    public void pinned() {
        GroupState next = group.state.pinned();
        if (!next.equals(group.state)) {
            books.after(group, next);
        }
    }

    @Override
    public void heldDown(long untilNanos, int times) {
        Armed mode = group.state.armed();
        if (mode != null) {
            HeldDown now = times == 0 ? null : new HeldDown(boot, untilNanos, times);
            books.after(group, group.state.with(mode.heldDown(now)));
        }
    }

    private Nic ready() throws OrderRefused, IOException {
        Nic nic = new Interfaces(kernel).usable(group.state.interfaceName());
        if (group.announcement == null || !nic.equals(group.nic)) {
            announcer.prepare(group, nic);
        }
        return nic;
    }

    private void put() throws OrderRefused, IOException {
        long begin = moves.now();
        moves.groups.checkOverlap(group.id(), group.state.vips());
        reserveOrRefuse();
        group.stop();
        Nic nic = ready();
        if (moves.now() - begin > LATEST.toNanos()) {
            throw new OrderRefused(AgentError.DEADLINE_PASSED,
                    "this host took so long to get ready that the wire must be"
                            + " asked again.");
        }
        holding.put(group, nic, group.state.vips(), group.state.validSeconds(), moves.begin());
    }

    @Override
    public void release(String why) {
        group.stop();
        String complaint = "";
        try {
            Optional<Nic> nic = kernel.nic(group.state.interfaceName());
            if (nic.isPresent()) {
                holding.drop(group, nic.get());
            }
        } catch (IOException e) {
            complaint = " Not all could be taken off: " + e.getMessage() + ".";
        }
        if (group.state.holding()) {
            books.after(group, group.state.now(false, MoveState.SETTLED, 0,
                    "Released by " + WHO + ". " + why + complaint), true);
            events.elected(group, "released", 0, group.state.sentence());
        }
    }

    @Override
    public void away(String why) {
        boolean held = group.state.holding();
        release(why);
        if (held && !group.state.maintenance().isEmpty()) {
            takeBack.accept(group);
        }
    }

    @Override
    public void announce() {
        try {
            if (group.announcement == null) {
                announcer.prepare(group, new Interfaces(kernel).usable(group.state.interfaceName()));
            }
            announcer.nowOrSay(group);
        } catch (OrderRefused | IOException e) {
            events.tell(group, "Held, but it could not be announced: " + e.getMessage() + ".");
        }
    }

    @Override
    public Epoch epoch() {
        return group.state.epoch();
    }

    /** Nothing on the wire is trusted to use up the numbers there are. */
    @Override
    public void heldElsewhere(Epoch epoch) {
        if (heldElsewhere.isOlderThan(epoch) && epoch.number() - group.state.epoch().number() <= MOST_AHEAD) {
            heldElsewhere = epoch;
        }
    }

    /** A witness remembers the newest epoch it heard of over a restart; once a second at most. */
    @Override
    public void keepEpoch() {
        Armed armed = group.state.armed();
        if (armed != null && armed.terms().isWitness() && group.state.epoch().isOlderThan(heldElsewhere)) {
            try {
                books.first(group, group.state.ordered(heldElsewhere, MoveState.SETTLED, 0, WHO));
            } catch (OrderRefused e) {
                events.note(group, "alarm", 0, e.sentence());
            }
        }
    }

    @Override
    public boolean inPlace() {
        try {
            Optional<Nic> nic = kernel.nic(group.state.interfaceName());
            return nic.isPresent() && holding.inPlace(group, nic.get());
        } catch (IOException e) {
            events.tell(group, "The kernel could not be asked for the VIPs: " + e.getMessage() + ".");
            return false;
        }
    }

    @Override
    public long leaseNanos() {
        Armed armed = group.state.armed();
        long gate = armed == null ? 0 : Duration.ofMillis(armed.terms().gateMillis()).toNanos();
        long hold = armed == null ? 0 : Duration.ofSeconds(armed.terms().holdSeconds()).toNanos();
        return gate == 0 || hold == 0 ? Math.max(gate, hold) : Math.min(gate, hold);
    }

    @Override
    public void tell(String what, long sinceNanos, String sentence) {
        events.elected(group, what, sinceNanos, sentence);
    }
}
