package org.vipdrift.control.internal.board;

import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Status;
import org.vipdrift.core.Status.State;

/** A pure function: the worst of what the wire says about a group's VIPs, as a sentence. */
final class GroupVerdict {
    private static final List<WireTruth.State> WORST_FIRST = List.of(WireTruth.State.MULTIPLE,
            WireTruth.State.SINGLE_UNEXPECTED, WireTruth.State.SILENT, WireTruth.State.UNKNOWN,
            WireTruth.State.SINGLE_EXPECTED);

    private GroupVerdict() {
    }

    static Status of(GroupId group, Optional<HostId> holder, List<WireTruth> wire) {
        return WORST_FIRST.stream().flatMap(s -> wire.stream().filter(t -> t.state() == s)).findFirst()
                .map(truth -> status(group, holder, truth))
                .orElseGet(() -> new Status(State.UNKNOWN, "no-vips", group + " has no VIP."));
    }

    private static Status status(GroupId group, Optional<HostId> holder, WireTruth truth) {
        String vip = truth.vip().address().getHostAddress();
        String macs = String.join(" and ", truth.macs().stream().map(Object::toString).toList());
        return switch (truth.state()) {
            case MULTIPLE -> new Status(State.PROBLEM, "multiple", vip + " is answered by " + truth.macs().size()
                    + " MACs: " + macs + ".");
            case SINGLE_UNEXPECTED -> unexpected(holder, vip, macs);
            case SILENT -> silent(group, holder, vip);
            case UNKNOWN -> new Status(State.UNKNOWN, "unknown", "Who answers for " + vip
                    + " is not known: no member without it could ask just now.");
            case SINGLE_EXPECTED -> new Status(State.OK, "confirmed", vip + " is answered by "
                    + holder.map(HostId::name).orElse("its holder") + " alone.");
        };
    }

    private static Status unexpected(Optional<HostId> holder, String vip, String macs) {
        return new Status(State.PROBLEM, "unexpected", vip + " is answered by " + macs + ", "
                + holder.map(h -> "not by its holder " + h + ".").orElse("though no host should hold it."));
    }

    private static Status silent(GroupId group, Optional<HostId> holder, String vip) {
        return holder.isPresent()
                ? new Status(State.PROBLEM, "silent", "Nobody answers for " + vip + ", though " + holder.get()
                        + " should.")
                : new Status(State.NOTICE, "not-placed", group + " is not placed: nobody holds " + vip + ".");
    }
}
