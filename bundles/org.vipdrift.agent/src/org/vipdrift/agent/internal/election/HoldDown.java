package org.vipdrift.agent.internal.election;

import java.net.InetAddress;
import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.ElectionMember;
import org.vipdrift.agent.api.ElectionTerms;
import org.vipdrift.agent.api.FlapTerms;
import org.vipdrift.agent.internal.state.HeldDown;
import org.vipdrift.vrrp.Flaps;
import org.vipdrift.vrrp.MoveLimit;

/** A group that moves too often, in the election's words and in those for people. */
final class HoldDown {

    private HoldDown() {
    }

    static @Nullable MoveLimit limit(@Nullable FlapTerms flaps) {
        return flaps == null ? null
                : new MoveLimit(flaps.moves(), Duration.ofSeconds(flaps.windowSeconds()).toNanos(),
                        Duration.ofSeconds(flaps.holdDownSeconds()).toNanos());
    }

    /** What an agent knows of it after a restart. */
    static Flaps kept(@Nullable HeldDown known) {
        return known == null ? Flaps.kept(Flaps.NEVER, 0) : Flaps.kept(known.untilNanos(), known.times());
    }

    /** Whether a restart would have to know other things than before. */
    static boolean differs(Flaps now, Flaps before) {
        return now.heldDownUntil() != before.heldDownUntil() || now.times() != before.times();
    }

    /** When it ends as facts say it, 0 for never begun. */
    static long until(Flaps flaps) {
        return flaps.heldDownUntil() == Flaps.NEVER ? 0 : flaps.heldDownUntil();
    }

    static String sentence(String group, ElectionTerms terms, Flaps seen) {
        FlapTerms limit = terms.flaps();
        String often = limit == null ? "too often" : seen.moves().size() + " times in " + limit.windowSeconds() + " s";
        return "Group " + group + " stays on " + name(terms, seen.holder()) + " because it moved " + often
                + ": nobody preempts, and its holder goes on even if its checks fail; one that is gone is replaced after"
                + " 10 s. Look for what fails again and again, then acknowledge it.";
    }

    private static String name(ElectionTerms terms, @Nullable InetAddress holder) {
        return terms.members().stream().filter(member -> member.address().equals(holder)).findFirst()
                .map(ElectionMember::host).map(host -> host.name()).orElse("this host");
    }
}
