package org.vipdrift.vrrp;

import java.net.InetAddress;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Addresses;

/** What a member says of its decisions: what was seen, and what follows. */
final class Sentences {

    private Sentences() {
    }

    /** "h1 (198.51.100.11)"; of one that is no member the address alone. */
    private static String name(Terms terms, @Nullable InetAddress address) {
        if (address == null) {
            return "any master";
        }
        Rival rival = Ranks.rival(terms, address);
        return rival == null || rival.name().isEmpty() ? Addresses.text(address)
                : rival.name() + " (" + Addresses.text(address) + ")";
    }

    static String claim(Turn turn) {
        if (turn.preempting) {
            return "This member is of higher rank than " + name(turn.terms, turn.master)
                    + ", which has let go; nobody answers for the VIPs.";
        }
        if (turn.master != null && turn.masterPriority == Terms.RELEASING) {
            return name(turn.terms, turn.master) + " has let go, and nobody answers for the VIPs.";
        }
        if (turn.master == null) {
            return "No master is heard, and nobody answers for the VIPs.";
        }
        return "No advert from " + name(turn.terms, turn.master) + " for "
                + (turn.now - turn.lastAdvertAt) / Timing.MILLI
                + " ms, and nobody answers for the VIPs.";
    }

    static String unheard(Turn turn) {
        return "No advert from " + name(turn.terms, turn.master)
                + ", but its host or another answers for the VIPs: the members cannot "
                + "hear each other, or its agent is dead. This member waits until the wire is silent.";
    }

    static String cutOff(Terms terms, Surroundings around) {
        if (terms.knowsMajority()) {
            return "Only " + (1 + around.reached().size()) + " of " + terms.voters()
                    + " voters are reached from here, this member counted: no majority.";
        }
        return "Neither the gateway nor another member or witness answers here: this member is cut off.";
    }

    static String outranked(Turn turn, Advert advert) {
        return name(turn.terms, advert.source()) + " sends adverts of priority " + advert.priority() + ", this member "
                + turn.advertPriority() + ": the higher one holds.";
    }

    static String hears(Turn turn, Advert advert) {
        return "Hears the master, " + name(turn.terms, advert.source()) + ".";
    }

    static String missed(Turn turn) {
        return "No advert from " + name(turn.terms, turn.master)
                + " any more: nobody holds, as far as this witness hears.";
    }

    static String heldDown(Turn turn, MoveLimit limit, long nanos) {
        return "The VIPs stay with " + name(turn.terms, turn.flaps.holder()) + " for " + seconds(nanos)
                + ", unless somebody acknowledges it before: the group moved " + limit.moves() + " times in "
                + seconds(limit.windowNanos()) + ". A holder that is gone is replaced all the same.";
    }

    static String heldDownStill(Turn turn) {
        return "The group is held down as before the agent's restart, for "
                + seconds(turn.flaps.heldDownUntil() - turn.now) + " yet.";
    }

    private static String seconds(long nanos) {
        return (nanos + Timing.SECOND - 1) / Timing.SECOND + " s";
    }

    static String holdsOn(String why) {
        return "Goes on holding because the group moved too often and is held down, though this host should not: "
                + why;
    }

    static String quarrel(Terms terms, Advert advert) {
        return "Another master of lower rank is heard: " + name(terms, advert.source()) + ", priority "
                + advert.priority()
                + ".";
    }

    static String deaf(Terms terms, Advert advert) {
        return name(terms, advert.source())
                + ", of lower rank, goes on as master and does not hear this member: one of two has to yield.";
    }

    static String stranger(Terms terms, Advert advert) {
        return "Adverts under virtual router id " + advert.virtualRouterId() + " come from "
                + name(terms, advert.source())
                + " and stand for other addresses or no member: give this group another id, or name that member.";
    }

    static String nobodyCan(Turn turn) {
        return "No advert from " + name(turn.terms, turn.master) + ", and this host cannot hold: " + turn.why;
    }
}
