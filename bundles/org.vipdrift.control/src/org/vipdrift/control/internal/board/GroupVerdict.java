package org.vipdrift.control.internal.board;

import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.Addresses;
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

    /**
     * @param wire judged by this claim
     * @param armed whether somebody should hold it at any time
     */
    static Status of(GroupId group, Claim claim, List<WireTruth> wire, boolean armed) {
        return WORST_FIRST.stream().flatMap(s -> wire.stream().filter(t -> t.state() == s)).findFirst()
                .map(truth -> status(group, claim, truth, armed))
                .orElseGet(() -> new Status(State.UNKNOWN, "no-vips", group + " has no VIP."));
    }

    /** Nobody has asked the wire. */
    static Status notAsked(GroupId group) {
        return new Status(State.UNKNOWN, "not-asked", "Who answers for " + group + " has not been asked yet.");
    }

    /** The claim is newer than the wire's last answer. */
    static Status asking(GroupId group, Claim claim) {
        String news = claim.holder().map(h -> h + " has just got " + group).orElse(group + " was just released");
        return new Status(State.UNKNOWN, "asking", news + ": who answers for it now is being asked.");
    }

    private static Status status(GroupId group, Claim claim, WireTruth truth, boolean armed) {
        String vip = Addresses.text(truth.vip().address());
        String macs = String.join(" and ", truth.macs().stream().map(Object::toString).toList());
        return switch (truth.state()) {
            case MULTIPLE -> new Status(State.PROBLEM, "multiple", vip + " is answered by " + truth.macs().size()
                    + " MACs: " + macs + ".");
            case SINGLE_UNEXPECTED -> unexpected(claim.holder(), vip, macs);
            case SILENT -> silent(group, claim, vip, armed);
            case UNKNOWN -> unknown(group, claim, vip, macs);
            case SINGLE_EXPECTED -> new Status(State.OK, "confirmed", vip + " is answered by "
                    + claim.holder().map(HostId::name).orElse("its holder") + " alone.");
        };
    }

    private static Status unexpected(Optional<HostId> holder, String vip, String macs) {
        return new Status(State.PROBLEM, "unexpected", vip + " is answered by " + macs + ", "
                + holder.map(h -> "not by its holder " + h + ".").orElse("though no host should hold it."));
    }

    private static Status silent(GroupId group, Claim claim, String vip, boolean armed) {
        if (claim.isOpen()) {
            return new Status(State.UNKNOWN, "silent-unread", "Nobody answers for " + vip + ", and whether "
                    + unread(claim) + " should is not known.");
        }
        if (claim.holder().isEmpty() && armed) {
            return new Status(State.PROBLEM, "silent", "Nobody holds " + group + " and nobody answers for " + vip
                    + ", though its automatic mode is armed.");
        }
        return claim.holder().isPresent()
                ? new Status(State.PROBLEM, "silent", "Nobody answers for " + vip + ", though " + claim.holder().get()
                        + " should.")
                : new Status(State.NOTICE, "not-placed", group + " is not placed: nobody holds " + vip + ".");
    }

    private static Status unknown(GroupId group, Claim claim, String vip, String macs) {
        if (claim.isOpen() && !macs.isEmpty()) {
            return new Status(State.UNKNOWN, "unread", vip + " is answered by " + macs + "; whether that is right is"
                    + " not known, as " + unread(claim) + " has not told whether it holds " + group + ".");
        }
        return new Status(State.UNKNOWN, "unknown", "Who answers for " + vip
                + " is not known: no member without it could ask just now.");
    }

    private static String unread(Claim claim) {
        return String.join(" or ", claim.unread().stream().map(HostId::name).toList());
    }
}
