package org.vipdrift.agent.internal.election;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.vipdrift.core.host.AlarmFacts;
import org.vipdrift.vrrp.Concern;

/** Confined to the engine's thread. What is wrong with a group now, each with its beginning. */
final class Alarms {
    private final Map<String, AlarmFacts> raised = new LinkedHashMap<>();
    private final Duty duty;
    private List<AlarmFacts> all = List.of();

    Alarms(Duty duty) {
        this.duty = duty;
    }

    List<AlarmFacts> all() {
        return all;
    }

    /** @return whether it is news */
    boolean raise(String kind, long now, String sentence) {
        AlarmFacts before = raised.get(kind);
        raised.put(kind, new AlarmFacts(kind, before == null ? now : before.sinceNanos(), sentence));
        all = List.copyOf(raised.values());
        if (before == null) {
            duty.tell(kind.equals(AlarmFacts.HELD_DOWN) ? kind : "alarm", 0, sentence);
        }
        return before == null;
    }

    /** @return whether it is news */
    boolean lower(String kind, long now) {
        AlarmFacts before = raised.remove(kind);
        all = List.copyOf(raised.values());
        if (before != null) {
            duty.tell("alarm", now - before.sinceNanos(), "It is over: " + before.sentence());
        }
        return before != null;
    }

    /** What the election itself is concerned about. */
    void follow(Set<Concern> concerns, long now, Function<Concern, String> sentence) {
        for (Concern concern : Concern.values()) {
            if (concerns.contains(concern)) {
                raise(kind(concern), now, sentence.apply(concern));
            } else {
                lower(kind(concern), now);
            }
        }
    }

    private static String kind(Concern concern) {
        return concern.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param group its name */
    static String sentence(Concern concern, String group) {
        return switch (concern) {
            case UNHEARD -> "The adverts of group " + group + " do not come, but another host answers for its VIPs:"
                    + " the peers cannot hear each other, or the holder's agent is dead. Look at the holder's agent and"
                    + " at what filters VRRP (protocol 112) on the way; this host claims once the VIPs are silent.";
            case CUT_OFF -> "Nobody holds group " + group + " as far as this host can see, but it reaches neither the"
                    + " gateway nor enough of the others, so it does not claim. Look at its cable and switch.";
            case NOBODY_CAN -> "Nobody holds group " + group + ", and this host cannot either: its link or a check has"
                    + " failed. Repair one of the members.";
            case TWO_MASTERS -> "Another master sends adverts for group " + group + " although this host has the higher"
                    + " rank and holds. Look whether the two can hear each other.";
            case STRANGER -> "Adverts under the virtual router id of group " + group + " come from a host that is no"
                    + " member, or stand for other addresses. Give the group a virtual router id of its own.";
            case HELD_DOWN -> "Group " + group + " moved too often and stays where it is. Look for what fails again and"
                    + " again, then acknowledge it.";
        };
    }
}
