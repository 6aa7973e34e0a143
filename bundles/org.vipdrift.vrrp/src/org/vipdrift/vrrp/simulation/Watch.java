package org.vipdrift.vrrp.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.vrrp.Action;
import org.vipdrift.vrrp.ElectionState;
import org.vipdrift.vrrp.Event;
import org.vipdrift.vrrp.MoveLimit;
import org.vipdrift.vrrp.Standing;
import org.vipdrift.vrrp.Step;

/**
 * Confined to its world's thread. The oracles, which trust no member: they look at kernels and wires. What they find first
 * is kept.
 *
 * <ul>
 * <li>I1: never do two hosts on one side of the wire answer for the VIPs; where a healed wire, lost packets or deaf members
 * have made two, they are one again within the bound.
 * <li>I2: with a fit member on the gateway's side, somebody answers within the bound.
 * <li>I3: what a person's order has put somewhere stays there while nothing happens to it, and while an order has the word
 * nobody claims.
 * <li>I4: no more claims than the faults of the story explain; within a window no more than the group's limit lets be: of one
 * agent while it lives, of all while they see each other.
 * <li>I5: the epochs of claims only grow, see {@link Growth}.
 * </ul>
 */
final class Watch {
    private static final long NEVER = -1;
    private final World world;
    private final Growth growth;
    private @Nullable String broken;
    private long overlapSince = NEVER;
    private long overlapMay;
    private long silentSince = NEVER;
    private long emptySince = NEVER;
    private long empty;
    private int claims;
    private int disturbances;
    private final Restlessness together;
    private boolean mayWait;
    private boolean settling = true;
    private long disturbedAt;
    private boolean suspended;
    private boolean wasImpaired;
    private boolean everImpaired;
    private long impairedUntil;

    Watch(World world, int hosts, @Nullable MoveLimit limit) {
        this.world = world;
        growth = new Growth(world, hosts);
        together = new Restlessness(limit);
    }

    @Nullable
    String broken() {
        return broken;
    }

    /** For how long nobody has answered on the gateway's side in all. */
    long empty() {
        return empty + (emptySince == NEVER ? 0 : world.now() - emptySince);
    }

    /** A fault begins or ends: what it leads to is measured from here. */
    void disturb(Runnable change) {
        settling = true;
        change.run();
        settle();
    }

    private void settle() {
        forgetUnseen();
        disturbances++;
        disturbedAt = world.now();
        if (wasImpaired) {
            impairedUntil = world.now() + Bounds.absence(world);
        }
        wasImpaired = world.segment.isImpaired();
        everImpaired |= wasImpaired;
        settling = true;
        look();
        if (overlapSince != NEVER) {
            overlapMay = Math.max(overlapMay, world.now() - overlapSince + mayOverlap());
        }
        settling = false;
        silentSince = silentSince == NEVER ? NEVER : world.now();
    }

    /** An order has the word, or no more; the third members wait for its end. */
    void order(boolean open) {
        suspended = open;
        settle();
    }

    /** Looks at who answers; called after whatever may change that. */
    void look() {
        one();
        any();
        growth.look();
    }

    /** An election's claim, under its epoch. */
    void claims(SimHost host, long epoch) {
        growth.claims(host, epoch);
    }

    private void one() {
        boolean two = overlaps();
        if (two && overlapSince == NEVER) {
            overlapSince = world.now();
            overlapMay = mayOverlap();
            check("I1", 0, overlapMay, "two hosts answer: " + holders());
        } else if (!two && overlapSince != NEVER) {
            check("I1", world.now() - overlapSince, overlapMay, "two hosts answered");
            overlapSince = NEVER;
        }
    }

    /** -1: never. What a wire hid while it was asked, and shows a moment later, no question could have found. */
    private long mayOverlap() {
        if (isImpaired()) {
            return Bounds.quarrel(world) + Bounds.unresponsive(world);
        }
        boolean unseen = world.now() - disturbedAt <= Bounds.window(world);
        return settling || unseen ? Bounds.reunion(world) + Bounds.unresponsive(world) : -1;
    }

    private boolean isImpaired() {
        return world.segment.isImpaired() || world.now() < impairedUntil;
    }

    private void any() {
        boolean answered = world.hosts.stream().anyMatch(host -> host.answers() && isOnMainSide(host));
        long now = world.now();
        if (answered) {
            empty += emptySince == NEVER ? 0 : now - emptySince;
            emptySince = NEVER;
        } else if (emptySince == NEVER) {
            emptySince = now;
        }
        boolean shouldBe = !answered && !suspended && !isImpaired() && Candidates.exists(world);
        if (shouldBe && silentSince == NEVER) {
            silentSince = now;
        } else if (!shouldBe && silentSince != NEVER) {
            check("I2", now - silentSince, mayBeSilent(), "nobody answered though a member could");
            silentSince = NEVER;
        }
        mayWait = silentSince != NEVER && (mayWait || world.hosts.stream().anyMatch(SimHost::isHeldDown));
    }

    /** While the group is held down, who is gone is replaced later. */
    private long mayBeSilent() {
        return Bounds.absence(world) + (mayWait ? Bounds.pause(world) : 0);
    }

    boolean isOnMainSide(SimHost host) {
        return world.segment.joins(host.index, world.gateway);
    }

    private boolean overlaps() {
        List<SimHost> hosts = world.hosts;
        for (int i = 0; i < hosts.size(); i++) {
            for (int j = i + 1; hosts.get(i).answers() && j < hosts.size(); j++) {
                if (hosts.get(j).answers() && world.segment.joins(i, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    String holders() {
        List<String> names = new ArrayList<>();
        world.hosts.stream().filter(SimHost::answers).forEach(host -> names.add(host.name));
        return String.join(" and ", names);
    }

    /** Before a step's actions are performed. */
    void decided(SimHost host, Standing before, Event event, Step step) {
        for (Action action : step.actions()) {
            if (action instanceof Action.Claim) {
                claimed(host);
                if (before.state() == ElectionState.IDLE) {
                    fail("I3", host.name + " claims while an order has the word");
                }
            }
            boolean ownWill = event instanceof Event.Woke || event instanceof Event.WireSaid
                    || event instanceof Event.Heard;
            if (action instanceof Action.Release && before.pinned() && ownWill && !isImpaired()
                    && host.isFit() && Candidates.isWhole(world)) {
                fail("I3", host.name + " undoes an order: " + step.next().why());
            }
        }
    }

    private void claimed(SimHost host) {
        claims++;
        forgetUnseen();
        int all = together.claimed(world.now());
        int own = host.restlessness.claimed(world.now());
        if (all + own > 0) {
            fail("I4", Math.max(all, own) + " claims within a window" + (own > 0 ? " by " + host.name : ""));
        }
    }

    /** Who did not see a move does not count it. */
    private void forgetUnseen() {
        if (!world.hosts.stream().allMatch(this::isSeen) || isImpaired() || !Candidates.isWhole(world)) {
            together.forget();
        }
    }

    private boolean isSeen(SimHost host) {
        return host.isAwake() && host.isOnWire();
    }

    /** Somebody has looked after the group's moves: they count no more. */
    void acknowledged() {
        together.forget();
        world.hosts.forEach(host -> host.restlessness.forget());
    }

    /** The story is over; every fault has been undone for long. */
    void end() {
        look();
        if (overlapSince != NEVER) {
            check("I1", world.now() - overlapSince, overlapMay, "two hosts answer to the end: " + holders());
        }
        if (silentSince != NEVER) {
            check("I2", world.now() - silentSince, mayBeSilent(),
                    "nobody answers at the end though a member could");
        }
        if (claims > Bounds.claims(everImpaired, disturbances)) {
            fail("I4", claims + " claims after " + disturbances + " disturbances");
        }
    }

    private void check(String invariant, long lasted, long may, String what) {
        if (lasted > may) {
            fail(invariant, String.format(Locale.ROOT, "%s for %.1f ms, %.1f ms at most", what, lasted / 1e6,
                    Math.max(0, may / 1e6)));
        }
    }

    void fail(String invariant, String what) {
        world.say("ORACLE", invariant + " " + what);
        if (broken == null) {
            broken = String.format(Locale.ROOT, "%s after %.3f ms: %s.", invariant, world.now() / 1e6, what);
        }
    }
}
