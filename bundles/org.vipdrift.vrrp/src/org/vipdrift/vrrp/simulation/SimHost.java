package org.vipdrift.vrrp.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.vrrp.Action;
import org.vipdrift.vrrp.Advert;
import org.vipdrift.vrrp.ElectionState;
import org.vipdrift.vrrp.Event;
import org.vipdrift.vrrp.Flaps;
import org.vipdrift.vrrp.OrderedClaim;
import org.vipdrift.vrrp.Standing;
import org.vipdrift.vrrp.Step;
import org.vipdrift.vrrp.Terms;

/**
 * Confined to its world's thread. A host: its power, link, kernel, and its agent, which runs the election as the real one
 * does and may be dead or frozen while the kernel goes on.
 */
final class SimHost {
    private static final long LATE_WAKE = 200_000;
    private static final Flaps FREE = Flaps.kept(Flaps.NEVER, 0);
    final int index;
    final String name;
    final Terms terms;
    final Kernel kernel;
    final Restlessness restlessness;
    final Epochs epochs;
    private final World world;
    /** Its monotonic clock is this far ahead of virtual time. */
    private final long clock;
    private final List<Event> backlog = new ArrayList<>();
    private Standing standing;
    /** What its agent finds of the group's moves when it starts. */
    private Flaps kept = FREE;
    private boolean power = true;
    private boolean link = true;
    private boolean agent;
    private boolean frozen;
    private int effective;
    /** Counts lives of the agent, so that what an earlier one set down does not happen to a later. */
    private int life;
    private int claims;
    private long wakeDue = Long.MAX_VALUE;
    /** When it last said under which epoch it holds. */
    private long toldAt;
    private @Nullable Question question;
    private @Nullable Advert lastAdvert;

    SimHost(World world, int index, String name, Terms terms) {
        this.world = world;
        this.index = index;
        this.name = name;
        this.terms = terms;
        clock = world.random.nextLong(World.SECOND * 100_000);
        long lateness = terms.holdNanos() == 0 ? 0 : world.random.nextLong(World.SECOND);
        kernel = new Kernel(world.timeline, terms.holdNanos() + lateness, world.watch::look);
        restlessness = new Restlessness(terms.limit());
        epochs = new Epochs(world.engine.storesEpochs());
        standing = Standing.idle(terms);
        effective = terms.priority();
    }

    /** As it stands before its agent starts. @param heldDown for how long its agent takes the group to be held down, or 0 */
    void prepare(int fitness, boolean linked, long heldDown) {
        effective = fitness;
        link = linked;
        kept = heldDown == 0 ? FREE : Flaps.kept(world.now() + clock + heldDown, 1);
    }

    ElectionState state() {
        return standing.state();
    }

    boolean isOnWire() {
        return power && link;
    }

    /** Whether its agent runs and is not frozen. */
    boolean isAwake() {
        return power && agent && !frozen;
    }

    /** Whether it answers for the VIPs, to those it reaches. */
    boolean answers() {
        return kernel.holds() && isOnWire();
    }

    /** Whether it says now and then under which epoch it holds. */
    boolean tells() {
        return isAwake() && standing.holding() && answers();
    }

    /** Told by another; a frozen agent reads it late, if at all. */
    void hearEpoch(long epoch) {
        if (isAwake()) {
            epochs.hear(epoch);
        }
    }

    /** Whether nothing on this host keeps it from holding. */
    boolean isFit() {
        return isAwake() && link && effective > 0 && !terms.isWitness() && standing.state() != ElectionState.IDLE;
    }

    /** Whether it believes that the group moved too often. */
    boolean isHeldDown() {
        return isAwake() && standing.flaps().heldDown(world.now() + clock);
    }

    /** The agent starts, and finds the VIPs on the interface or not. */
    void start() {
        if (power) {
            agent = true;
            frozen = false;
            life++;
            restlessness.forget();
            standing = Standing.idle(terms, kept);
            wakeDue = Long.MAX_VALUE;
            step(new Event.Link(link));
            step(new Event.Fitness(effective, "The checks are as they were."));
            step(new Event.Started(kernel.holds()));
            world.watch.look();
        }
    }

    /** The agent ends at once, without a word; the kernel goes on. */
    void kill() {
        agent = false;
        frozen = false;
        life++;
        backlog.clear();
        question = null;
        epochs.end();
        world.watch.look();
    }

    /** As systemd does, unless it runs. */
    void restart() {
        if (!agent) {
            start();
        }
    }

    void powerOff() {
        power = false;
        kill();
        kernel.remove();
        world.watch.look();
    }

    void boot() {
        power = true;
        restart();
    }

    void freeze() {
        frozen = agent;
        world.watch.look();
    }

    /** Everything that came meanwhile comes now; whether its timer or its socket comes first is chance. */
    void thaw() {
        if (!frozen) {
            return;
        }
        frozen = false;
        lookAtKernel();
        List<Event> missed = List.copyOf(backlog);
        backlog.clear();
        boolean timerFirst = world.random.nextBoolean();
        wakeIf(timerFirst);
        missed.forEach(this::give);
        wakeIf(!timerFirst);
        world.watch.look();
    }

    private void wakeIf(boolean yes) {
        if (yes) {
            wake(life);
        }
    }

    private void lookAtKernel() {
        if (standing.holding() && !kernel.holds() && standing.state() != ElectionState.IDLE) {
            step(new Event.Lost("The VIPs' lifetime ran out while the agent slept."));
        }
    }

    void setLink(boolean up) {
        link = up;
        world.watch.look();
        give(new Event.Link(up));
    }

    void setFitness(int priority, String why) {
        effective = priority;
        give(new Event.Fitness(priority, why));
        world.watch.look();
    }

    void hear(Advert advert) {
        if (isOnWire()) {
            give(new Event.Heard(advert));
        }
    }

    void heardAnnouncement() {
        Question open = question;
        if (open != null && isAwake()) {
            open.held();
        }
    }

    /** An event comes to the agent, now or when it thaws. */
    void give(Event event) {
        if (power && agent && frozen) {
            backlog.add(event);
        } else if (isAwake()) {
            step(event);
        }
    }

    private void step(Event event) {
        long now = world.now() + clock;
        Step step = world.engine.step(terms, standing, event, now);
        if (world.log.isOn()) {
            tell(event, step);
        }
        world.watch.decided(this, standing, event, step);
        standing = step.next();
        for (Action action : step.actions()) {
            perform(action);
        }
        if (standing.holding()) {
            kernel.renew();
            tellEpoch();
        }
        sleep();
    }

    private void tellEpoch() {
        if (kernel.holds() && world.now() - toldAt >= World.SECOND) {
            toldAt = world.now();
            world.tellEpoch(this, epochs.own());
        }
    }

    private void tell(Event event, Step step) {
        ElectionState next = step.next().state();
        if (next != standing.state()) {
            world.tell(name, "becomes " + next.name().toLowerCase(Locale.ROOT) + ": " + step.next().why());
        }
        for (Action action : step.actions()) {
            if (action instanceof Action.Tell told) {
                world.tell(name, told.sentence());
            }
        }
        boolean routine = event instanceof Event.Woke || event instanceof Event.Heard;
        if (!routine || step.actions().stream().anyMatch(action -> !(action instanceof Action.Send))) {
            world.say(name, event.getClass().getSimpleName() + " " + step.actions());
        }
    }

    private void perform(Action action) {
        switch (action) {
            case Action.Send send -> send(send.priority());
            case Action.Ask ask -> question = new Question(world, this, ask.question(), ask.windowNanos());
            case Action.Claim _ -> claim();
            case Action.Release _ -> release();
            case Action.Announce _ -> world.announced(this);
            case Action.Tell _ -> {
                // For people; it is in the log.
            }
        }
    }

    /** Whether no other member can hold yet. */
    boolean isInTime() {
        return OrderedClaim.isInTime(standing, world.now() + clock);
    }

    /** An order's claim comes late: it asks the wire as the agent does. */
    void ask(Consumer<Event.WireSaid> answered) {
        send(OrderedClaim.PRIORITY);
        question = new Question(world, this, 0, OrderedClaim.WINDOW, answered);
    }

    private void send(int priority) {
        if (isOnWire()) {
            Advert advert = lastAdvert;
            if (advert == null || advert.priority() != priority) {
                advert = new Advert(terms.version(), terms.virtualRouterId(), priority, terms.advertNanos(),
                        terms.address(), terms.vips());
                lastAdvert = advert;
            }
            world.send(this, advert);
        }
    }

    /** The kernel takes a moment. */
    private void claim() {
        int claim = ++claims;
        int living = life;
        long epoch = epochs.next();
        world.watch.claims(this, epoch);
        world.timeline.after(50_000 + world.random.nextLong(250_000), () -> {
            if (claim == claims && living == life && power) {
                kernel.add();
                world.announced(this);
                toldAt = world.now();
                world.tellEpoch(this, epoch);
            }
        });
    }

    private void release() {
        claims++;
        kernel.remove();
    }

    private void sleep() {
        long at = standing.wakeAt();
        if (at != Long.MAX_VALUE && at - clock < wakeDue) {
            wakeDue = Math.max(world.now(), at - clock);
            int living = life;
            world.timeline.at(wakeDue + world.random.nextLong(LATE_WAKE), () -> wake(living));
        }
    }

    private void wake(int living) {
        if (living == life && isAwake()) {
            wakeDue = Long.MAX_VALUE;
            if (standing.wakeAt() <= world.now() + clock) {
                step(new Event.Woke());
            } else {
                sleep();
            }
        }
    }
}
