package org.vipdrift.failover.internal.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.HolderState;
import org.vipdrift.failover.internal.evidence.Situation;
import org.vipdrift.failover.internal.evidence.WireView;
import org.vipdrift.failover.port.Contact;
import org.vipdrift.failover.port.Reading;

/** What a decision says to a person. Pure. */
public final class Sentences {

    private Sentences() {
    }

    /** The decision and why; if it may not be run, what stands in the way. */
    public static String decision(Decision decision) {
        String wish = wish(decision) + ": " + why(decision) + ".";
        return decision.obstacle().map(o -> wish + " Refused: " + o.evidence()).orElse(wish + overridden(decision));
    }

    private static String wish(Decision decision) {
        String group = decision.evidence().group().id().name();
        String holder = decision.situation().holder().map(HostId::name).orElse("nobody");
        String target = decision.target().map(HostId::name).orElse("no host");
        return switch (decision.kind()) {
            case PLACE -> "Place " + group + " on " + target;
            case SWITCHOVER, AUTOMATIC, ARM, DISARM, ACKNOWLEDGE, MAINTENANCE, MAINTENANCE_OVER -> "Switch " + group
                    + " over from " + holder + " to " + target;
            case FAILOVER -> "Fail " + group + " over from " + holder + " to " + target;
            case RELEASE -> "Release " + group + " from " + holder;
            case FORCE -> decision.target().isEmpty() ? "Force " + group + " off " + holder
                    : "Force " + group + " from " + holder + " to " + target;
        };
    }

    private static String why(Decision decision) {
        Situation situation = decision.situation();
        String holder = situation.holder().map(HostId::name).orElse("nobody");
        String vips = WireView.vips(decision.evidence().group());
        String wire = wire(decision.evidence());
        return switch (situation.state()) {
            case NOBODY -> "no member holds it and " + wire;
            case HEALTHY -> holder + " holds it and " + wire;
            case SICK -> holder + " has " + vips + " but is not heard; its agent will release, and " + wire;
            case AGENT_DEAD -> "the agent of " + holder + " does not answer, SSH does, and " + wire;
            case LOST_SILENT -> holder + " can't be reached and " + wire;
            case LOST_ANSWERING -> holder + " can't be reached, yet " + wire;
        };
    }

    private static String wire(Evidence evidence) {
        WireView wire = evidence.wire();
        String who = wire.answering().isEmpty() ? "nobody"
                : wire.answering().stream().map(wire::named).collect(Collectors.joining(" and "));
        return wire.askers().isEmpty() ? "nobody could ask the wire"
                : who + " answers on the wire, asked by " + WireView.names(wire.askers());
    }

    private static String overridden(Decision decision) {
        List<String> ids = decision.checks().stream().filter(Decision::isRefused).map(c -> c.id()).toList();
        return ids.isEmpty() ? "" : " Overridden: " + String.join(", ", ids) + ".";
    }

    /** What can't be known from here, one sentence each. */
    static List<String> unknowns(Decision decision) {
        List<String> unknowns = new ArrayList<>();
        decision.evidence().readings().stream().filter(r -> decision.evidence().group().member(r.host()).isPresent())
                .filter(r -> r.contact() == Contact.UNREACHABLE && r.facts().isEmpty())
                .forEach(r -> unknowns.add(unreachable(decision, r)));
        if (decision.situation().state() == HolderState.LOST_ANSWERING) {
            unknowns.add("Whether " + decision.situation().holder().orElseThrow() + " will ever stop answering.");
        }
        return unknowns;
    }

    private static String unreachable(Decision decision, Reading reading) {
        String vips = WireView.vips(decision.evidence().group());
        return "Whether " + reading.host() + " still has " + vips + " on an interface: " + reading.sentence();
    }
}
