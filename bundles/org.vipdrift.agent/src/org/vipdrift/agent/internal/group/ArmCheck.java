package org.vipdrift.agent.internal.group;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.ArmOrder;
import org.vipdrift.agent.api.DisarmOrder;
import org.vipdrift.agent.api.ElectionMember;
import org.vipdrift.agent.api.ElectionTerms;
import org.vipdrift.agent.api.FlapTerms;
import org.vipdrift.agent.internal.check.CheckRules;
import org.vipdrift.agent.internal.hook.HookRules;
import org.vipdrift.agent.internal.state.Armed;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.core.Addresses;

/** Refuses terms of an automatic mode that cannot be, before anything is done about them. */
final class ArmCheck {
    private static final int MOST_MEMBERS = 32;
    private static final long LONGEST_ADVERT_MILLIS = 40_950;
    private static final long LONGEST_MILLIS = 3_600_000;
    private static final long LONGEST_HOLD_SECONDS = 3600;
    private static final long SHORTEST_GATE_MILLIS = 20;
    private static final long LONGEST_GATE_MILLIS = 60_000;

    private ArmCheck() {
    }

    static void check(ArmOrder order) throws OrderRefused {
        OrderCheck.checkPlace(order.vips(), order.interfaceName());
        OrderCheck.checkEpoch(order.epoch());
        checkWords(order.who(), order.why());
        boolean ipv4 = order.vips().getFirst().isIpv4();
        checkProtocol(order.terms(), ipv4);
        checkTimes(order.terms());
        checkStations(order.terms(), ipv4);
        checkFlaps(order.terms().flaps());
        String wrong = CheckRules.refusal(order.terms().checks());
        OrderCheck.check(wrong == null, String.valueOf(wrong));
        String wrongHook = HookRules.refusal(order.terms().hooks());
        OrderCheck.check(wrongHook == null, String.valueOf(wrongHook));
    }

    static void check(DisarmOrder order) throws OrderRefused {
        OrderCheck.checkEpoch(order.epoch());
        checkWords(order.who(), order.why());
    }

    static void checkWords(String who, String why) throws OrderRefused {
        OrderCheck.check(!who.isBlank(), "Somebody arms, disarms and acknowledges; the order names nobody.");
        OrderCheck.checkWords(who, why);
    }

    private static void checkProtocol(ElectionTerms terms, boolean ipv4) throws OrderRefused {
        OrderCheck.check(terms.version() == 3 || terms.version() == 2 && ipv4,
                "VRRP has version 3, or 2 for IPv4, not " + terms.version() + ".");
        OrderCheck.check(isBetween(terms.virtualRouterId(), 1, 255),
                "A virtual router id is 1 to 255, not " + terms.virtualRouterId() + ".");
        OrderCheck.check(isBetween(terms.priority(), 0, 255),
                "A priority is 1 to 255, or 0 for a witness, not " + terms.priority() + ".");
        OrderCheck.check(isBetween(terms.advertMillis(), 10, LONGEST_ADVERT_MILLIS) && terms.advertMillis() % 10 == 0,
                "An advert interval is 10 to 40950 ms in steps of 10, not " + terms.advertMillis() + ".");
        OrderCheck.check(terms.version() == 3 || terms.advertMillis() % 1000 == 0,
                "VRRP version 2 has advert intervals of whole seconds, not " + terms.advertMillis() + " ms.");
    }

    private static void checkTimes(ElectionTerms terms) throws OrderRefused {
        OrderCheck.check(isBetween(terms.preemptDelayMillis(), 0, LONGEST_MILLIS),
                "A preemption delay is 0 to 3600000 ms, not " + terms.preemptDelayMillis() + ".");
        OrderCheck.check(isBetween(terms.holdSeconds(), 0, LONGEST_HOLD_SECONDS),
                "A hold time is 0 (for ever) to 3600 s, not " + terms.holdSeconds() + ".");
        OrderCheck.check(
                terms.gateMillis() == 0 || isBetween(terms.gateMillis(), SHORTEST_GATE_MILLIS, LONGEST_GATE_MILLIS),
                "A gate stays open for 20 to 60000 ms without the agent, or is off (0), not " + terms.gateMillis()
                        + " ms.");
    }

    private static void checkFlaps(@Nullable FlapTerms flaps) throws OrderRefused {
        if (flaps != null) {
            OrderCheck.check(isBetween(flaps.moves(), 2, 100), "A group is held down after 2 to 100 moves, not "
                    + flaps.moves() + ".");
            OrderCheck.check(isBetween(flaps.windowSeconds(), 1, 3600),
                    "Moves are counted within 1 to 3600 s, not " + flaps.windowSeconds() + " s.");
            OrderCheck.check(isBetween(flaps.holdDownSeconds(), 1, 86_400),
                    "A group is held down for 1 to 86400 s, not " + flaps.holdDownSeconds() + " s.");
        }
    }

    private static void checkStations(ElectionTerms terms, boolean ipv4) throws OrderRefused {
        List<ElectionMember> members = terms.members();
        OrderCheck.check(members.size() <= MOST_MEMBERS && terms.witnesses().size() <= MOST_MEMBERS,
                "An election has 32 other members and 32 witnesses at most.");
        for (InetAddress ip : Stream.concat(members.stream().map(ElectionMember::address), terms.witnesses().stream())
                .toList()) {
            OrderCheck.checkUnicast(ip);
        }
        for (ElectionMember member : members) {
            OrderCheck.check(member.address() instanceof Inet4Address == ipv4,
                    "Member " + member.host() + " is named by "
                            + Addresses.text(member.address())
                            + ", an address of another family than the group's first VIP.");
            OrderCheck.check(isBetween(member.priority(), 0, 255),
                    "The priority of " + member.host() + " is 1 to 255, or 0 for a witness, not " + member.priority()
                            + ".");
            OrderCheck.check(member.isWitness() || member.priority() != terms.priority(),
                    "This host and " + member.host() + " both have priority "
                            + terms.priority() + "; give each member another one.");
        }
        OrderCheck.check(members.stream().map(ElectionMember::address).distinct().count() == members.size(),
                "Two members have the same address.");
        OrderCheck.check(!terms.unicast() || !members.isEmpty(), "Unicast adverts need at least one other member.");
    }

    /** @throws OrderRefused if another armed group is the same virtual router on the same interface */
    static void checkRouter(ArmOrder order, GroupState other) throws OrderRefused {
        Armed armed = other.armed();
        OrderCheck.check(armed == null || other.group().equals(order.group())
                || armed.terms().virtualRouterId() != order.terms().virtualRouterId()
                || !other.interfaceName().equals(order.interfaceName())
                || other.vips().getFirst().isIpv4() != order.vips().getFirst().isIpv4(),
                "Virtual router id " + order.terms().virtualRouterId() + " on " + order.interfaceName()
                        + " is that of group " + other.group() + "; give this one another.");
    }

    /** @throws OrderRefused if the host is named as another member */
    static void checkOwn(ArmOrder order, InetAddress own) throws OrderRefused {
        OrderCheck.check(order.terms().members().stream().noneMatch(member -> member.address().equals(own)),
                "This host itself (" + Addresses.text(own) + ") is named as one of the other members.");
    }

    private static boolean isBetween(long value, long least, long most) {
        return value >= least && value <= most;
    }
}
