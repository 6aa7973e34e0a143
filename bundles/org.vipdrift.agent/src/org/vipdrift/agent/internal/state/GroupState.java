package org.vipdrift.agent.internal.state;

import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Listing;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.Grant;

/**
 * All an agent knows of one group; what is on disk is one of these.
 *
 * @param epoch the newest accepted
 * @param holding whether the agent has been told to hold the VIPs, or has taken them back
 * @param deadlineNanos on CLOCK_MONOTONIC of the boot: until when a prepared order is accepted, or when a release on trial
 *            is reconsidered; 0 for none
 * @param validSeconds the lifetime the VIPs are claimed with
 * @param boot which run of the host the deadline and the addresses belong to
 * @param who who gave the newest order
 * @param sentence what was done last and why
 * @param armed the group's automatic mode, null while it is not in force
 * @param maintenance why the host is out of the group's automatic moves, at most one of each scope
 */
public record GroupState(GroupId group, List<Vip> vips, String interfaceName, Epoch epoch, boolean holding,
        MoveState move, long deadlineNanos, long validSeconds, String boot, String who, String sentence,
        @Nullable Armed armed, List<Maintenance> maintenance) {

    public GroupState {
        vips = List.copyOf(vips);
        maintenance = List.copyOf(maintenance);
    }

    /** A group without automatic mode. */
    public GroupState(GroupId group, List<Vip> vips, String interfaceName, Epoch epoch, boolean holding,
            MoveState move, long deadlineNanos, long validSeconds, String boot, String who, String sentence) {
        this(group, vips, interfaceName, epoch, holding, move, deadlineNanos, validSeconds, boot, who, sentence, null,
                List.of());
    }

    /** A group that has just become known. */
    public static GroupState fresh(GroupId group, List<Vip> vips, String interfaceName, String boot) {
        return new GroupState(group, vips, interfaceName, Epoch.NONE, false, MoveState.SETTLED, 0,
                AddressFacts.FOREVER, boot, "", "Not held.");
    }

    /** The first order of another epoch. */
    public GroupState ordered(Epoch newEpoch, MoveState newMove, long newDeadline, String newWho) {
        return new GroupState(group, vips, interfaceName, newEpoch, holding, newMove, newDeadline, validSeconds, boot,
                newWho, sentence, armed, maintenance);
    }

    public GroupState now(boolean nowHolding, MoveState newMove, long newDeadline, String newSentence) {
        return new GroupState(group, vips, interfaceName, epoch, nowHolding, newMove, newDeadline, validSeconds, boot,
                who, newSentence, nowHolding ? armed : pinned(armed, false), maintenance);
    }

    private static @Nullable Armed pinned(@Nullable Armed mode, boolean now) {
        return mode == null ? null : mode.pinned(now);
    }

    /** What is held was put here by a person. */
    public GroupState pinned() {
        return new GroupState(group, vips, interfaceName, epoch, holding, move, deadlineNanos, validSeconds, boot, who,
                sentence, pinned(armed, holding), maintenance);
    }

    /** The automatic mode is the same, but for what is written down of it. */
    public GroupState with(Armed mode) {
        return new GroupState(group, vips, interfaceName, epoch, holding, move, deadlineNanos, validSeconds, boot, who,
                sentence, mode, maintenance);
    }

    /** Whether the automatic mode decides whether this host holds: no person has taken it out. */
    public boolean isElected() {
        return armed != null && maintenance.isEmpty();
    }

    public boolean isPinned() {
        Armed mode = armed;
        return mode != null && mode.pinned();
    }

    public GroupState at(List<Vip> newVips, String newInterface) {
        return new GroupState(group, newVips, newInterface, epoch, holding, move, deadlineNanos, validSeconds, boot,
                who, sentence, armed, maintenance);
    }

    public GroupState valid(long seconds) {
        return new GroupState(group, vips, interfaceName, epoch, holding, move, deadlineNanos, seconds, boot, who,
                sentence, armed, maintenance);
    }

    public GroupState in(String newBoot) {
        return new GroupState(group, vips, interfaceName, epoch, holding, move, deadlineNanos, validSeconds, newBoot,
                who, sentence, armed, maintenance);
    }

    /** Armed, or with null disarmed; what is held from then on has the lifetime that goes with it. */
    public GroupState armed(@Nullable Armed now) {
        return new GroupState(group, vips, interfaceName, epoch, holding, move, deadlineNanos,
                now == null ? AddressFacts.FOREVER : now.validSeconds(), boot, who, sentence, now,
                maintenance);
    }

    /** Out of automatic moves for these reasons; without any no longer. */
    public GroupState maintained(List<Maintenance> now) {
        return new GroupState(group, vips, interfaceName, epoch, holding, move, deadlineNanos, validSeconds, boot, who,
                sentence, armed, now);
    }

    /** The lifetime a claim gives the VIPs: that of the automatic mode, or without one the order's own. */
    public long lifetime(long orderedSeconds) {
        Armed mode = armed;
        return mode == null ? orderedSeconds : mode.validSeconds();
    }

    public GroupState saying(String newSentence) {
        return now(holding, move, deadlineNanos, newSentence);
    }

    /** VIPs as a sentence names them. */
    public static String text(List<Vip> some) {
        return Listing.of(some, Vip::toString);
    }

    /** The group's VIPs as a sentence names them. */
    public String text() {
        return text(vips);
    }

    /** @param endsAt when each maintenance ends, see {@link Maintenance#facts} */
    public Grant grant(ToLongFunction<Maintenance> endsAt) {
        return new Grant(group, vips, interfaceName, epoch, holding, sentence, null,
                maintenance.stream().map(m -> m.facts(endsAt.applyAsLong(m))).toList());
    }
}
