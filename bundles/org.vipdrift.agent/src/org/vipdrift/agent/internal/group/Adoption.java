package org.vipdrift.agent.internal.group;

import java.util.List;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.agent.internal.state.MoveState;
import org.vipdrift.core.Vip;

/**
 * What a starting agent does with a group, from what it remembers and which of its VIPs the kernel has. A pure function.
 *
 * <pre>
 * same run of the host             all there          some there       none there
 * held, RELEASE_PREPARED           keep               finish release   released: say so
 * held, RELEASING                  finish release     finish release   released: say so
 * held, else                       keep               ask the wire     ask the wire
 * not held, CLAIM_PREPARED         keep: was claimed  undo the claim   wait for the claim
 * not held, TAKE_OVER_PREP.  keep: was claimed  undo, then wait  wait for the claim, or the time to ask
 * not held, RELEASED               keep: claimed back finish release   nothing
 * not held, TAKE_BACK              keep: taken back   ask the wire     wait for the time to ask
 * not held, RELEASING              finish release     finish release   nothing
 * not held, ELECTING               keep: was claimed  undo the claim   nothing
 * not held, SETTLED                leave alone, say   leave, say       nothing
 * armed, held, not RELEASE/-ING    keep               take the rest    not held: the election decides
 * armed, TAKE_BACK                 keep: taken back   take the rest    wait for the time to elect
 *
 * after a reboot
 * held (not RELEASING), TAKE_BACK  keep               ask the wire     ask the wire
 * armed; else                      leave alone, say   leave, say       nothing
 * </pre>
 */
final class Adoption {
    private static final String REBOOTED = "Not held: this host was rebooted; the automatic mode decides who holds.";
    private static final String RELEASED = "Released; a restart of the agent came between.";

    /** The decision. */
    sealed interface Verdict {
        /**
         * What the group is from now on. Not a switch, which the JVM would have to compile while the agent starts.
         *
         * @param deadline of before, as far as it still counts
         */
        GroupState next(GroupState was, long deadline);
    }

    /** The VIPs are there and are ours. */
    record Keep(MoveState move, String sentence) implements Verdict {
        @Override
        public GroupState next(GroupState was, long deadline) {
            return was.now(true, move, deadline, sentence);
        }
    }

    /** VIPs are to be taken off, and the group is not held. */
    record Remove(List<Vip> vips, MoveState move, String sentence) implements Verdict {
        @Override
        public GroupState next(GroupState was, long deadline) {
            return was.now(false, move, deadline, sentence);
        }
    }

    /** VIPs are missing; they are put back only if the wire is silent. */
    record Ask(List<Vip> missing, String sentence) implements Verdict {
        @Override
        public GroupState next(GroupState was, long deadline) {
            return was.now(was.holding(), was.move(), deadline, sentence);
        }
    }

    /** Nothing is held; an open deadline goes on running. */
    record Wait(String sentence) implements Verdict {
        @Override
        public GroupState next(GroupState was, long deadline) {
            return was.now(false, was.move(), deadline, sentence);
        }
    }

    /** Nothing is held, nothing is open. */
    record Leave(String sentence) implements Verdict {
        @Override
        public GroupState next(GroupState was, long deadline) {
            return was.now(false, MoveState.SETTLED, deadline, sentence);
        }
    }

    private Adoption() {
    }

    /** @param there the VIPs the kernel has as /32 or /128 on the group's interface */
    static Verdict decide(GroupState state, List<Vip> there, boolean sameRun) {
        if (!sameRun) {
            return afterReboot(state, there);
        }
        boolean all = there.size() == state.vips().size();
        return switch (state.move()) {
            case RELEASING -> new Remove(there, MoveState.RELEASED, RELEASED);
            case RELEASE_PREPARED -> !state.holding() ? leave(state, there)
                    : all ? kept(state) : new Remove(there, MoveState.RELEASED, RELEASED);
            case CLAIM_PREPARED -> state.holding() ? held(state, there, all) : claimed(state, there, all);
            case TAKE_OVER_PREPARED -> state.holding() ? held(state, there, all) : takenOver(state, there, all);
            case RELEASED -> all ? new Keep(MoveState.CLAIMED, "Claimed back, adopted after a restart of the agent.")
                    : new Remove(there, MoveState.RELEASED, state.sentence());
            case TAKE_BACK -> all ? new Keep(MoveState.SETTLED, "Taken back, adopted after a restart of the agent.")
                    : there.isEmpty() ? new Wait(state.sentence())
                            : state.isElected() ? new Remove(there, MoveState.TAKE_BACK, state.sentence())
                                    : ask(state, there, "was being taken back");
            case ELECTING -> electing(state, there, all);
            case CLAIMED, SETTLED -> state.holding() ? held(state, there, all) : leave(state, there);
        };
    }

    private static Verdict afterReboot(GroupState state, List<Vip> there) {
        boolean wanted = state.armed() == null
                && (state.holding() && state.move() != MoveState.RELEASING || state.move() == MoveState.TAKE_BACK);
        if (!wanted) {
            return state.armed() != null && state.holding() && there.isEmpty() ? new Leave(REBOOTED)
                    : leave(state, there);
        }
        return there.size() == state.vips().size()
                ? new Keep(MoveState.SETTLED, "Found in place after a reboot, adopted.")
                : ask(state, there, "was held before a reboot");
    }

    private static Verdict held(GroupState state, List<Vip> there, boolean all) {
        if (!all && state.isElected()) {
            return new Remove(there, MoveState.SETTLED,
                    "Not held: while the agent was away its VIPs went; the automatic"
                            + " mode decides who holds.");
        }
        return all ? kept(state) : ask(state, there, "was held before a restart of the agent and is gone");
    }

    private static Verdict kept(GroupState state) {
        return new Keep(state.move(), "Held, adopted after a restart of the agent.");
    }

    private static Verdict claimed(GroupState state, List<Vip> there, boolean all) {
        if (all) {
            return new Keep(MoveState.CLAIMED, "Claimed, adopted after a restart of the agent.");
        }
        return there.isEmpty() ? new Wait(state.sentence())
                : new Remove(there, MoveState.SETTLED,
                        "Not held: a restart of the agent cut the claim short, and it was undone.");
    }

    /** Kept if it was whole; else nothing was announced yet, and the election begins anew. */
    private static Verdict electing(GroupState state, List<Vip> there, boolean all) {
        return state.holding() ? held(state, there, all)
                : all ? new Keep(MoveState.SETTLED,
                        "Claimed by the automatic mode, adopted after a restart of the agent.")
                        : new Remove(there, MoveState.SETTLED, state.sentence());
    }

    /** Cut short, it is undone, and still done when its time has come. */
    private static Verdict takenOver(GroupState state, List<Vip> there, boolean all) {
        return all || there.isEmpty() ? claimed(state, there, all)
                : new Remove(there, MoveState.TAKE_OVER_PREPARED, "Not held yet: a restart of the agent cut the claim"
                        + " short, and it was undone.");
    }

    private static Verdict ask(GroupState state, List<Vip> there, String why) {
        return new Ask(state.vips().stream().filter(vip -> !there.contains(vip)).toList(),
                "Not there yet: it " + why + "; asking the wire first.");
    }

    private static Verdict leave(GroupState state, List<Vip> there) {
        return new Leave(there.isEmpty() ? state.sentence()
                : GroupState.text(there) + " on " + state.interfaceName()
                        + " was not put there by order of any console; left alone.");
    }
}
