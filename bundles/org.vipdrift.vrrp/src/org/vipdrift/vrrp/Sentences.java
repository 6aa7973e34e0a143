package org.vipdrift.vrrp;

import java.net.InetAddress;
import org.eclipse.jdt.annotation.Nullable;

/** What a member says of its decisions: what was seen, and what follows. */
final class Sentences {

    private Sentences() {
    }

    private static String name(@Nullable InetAddress address) {
        return address == null ? "any master" : address.getHostAddress();
    }

    static String claim(Turn turn) {
        if (turn.preempting) {
            return "This member is of higher rank than " + name(turn.master)
                    + ", which has let go; nobody answers for the VIPs.";
        }
        if (turn.master != null && turn.masterPriority == Terms.RELEASING) {
            return name(turn.master) + " has let go, and nobody answers for the VIPs.";
        }
        if (turn.master == null) {
            return "No master is heard, and nobody answers for the VIPs.";
        }
        return "No advert from " + name(turn.master) + " for " + (turn.now - turn.lastAdvertAt) / Timing.MILLI
                + " ms, and nobody answers for the VIPs.";
    }

    static String unheard(Turn turn) {
        return "No advert from " + name(turn.master)
                + ", but its host or another answers for the VIPs: the members cannot "
                + "hear each other, or its agent is dead. This member waits until the wire is silent.";
    }

    static String cutOff(Terms terms, Surroundings around) {
        if (terms.voters() >= 3) {
            return "Only " + (1 + around.reached().size()) + " of " + terms.voters()
                    + " voters are reached from here, this member counted: no majority.";
        }
        return "Neither the gateway nor another member or witness answers here: this member is cut off.";
    }

    static String outranked(Turn turn, Advert advert) {
        return name(advert.source()) + " sends adverts of priority " + advert.priority() + ", this member "
                + turn.advertPriority() + ": the higher one holds.";
    }

    static String missed(Turn turn) {
        return "No advert from " + name(turn.master) + " any more: nobody holds, as far as this witness hears.";
    }

    static String quarrel(Advert advert) {
        return "Another master of lower rank is heard: " + name(advert.source()) + ", priority " + advert.priority()
                + ".";
    }

    static String deaf(Advert advert) {
        return name(advert.source())
                + ", of lower rank, goes on as master and does not hear this member: one of two has to yield.";
    }

    static String stranger(Advert advert) {
        return "Adverts under virtual router id " + advert.virtualRouterId() + " come from " + name(advert.source())
                + " and stand for other addresses or no member: give this group another id, or name that member.";
    }

    static String nobodyCan(Turn turn) {
        return "No advert from " + name(turn.master) + ", and this host cannot hold: " + turn.why;
    }
}
