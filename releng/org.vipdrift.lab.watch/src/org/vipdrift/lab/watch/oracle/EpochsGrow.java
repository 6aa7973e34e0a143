package org.vipdrift.lab.watch.oracle;

import java.util.ArrayList;
import java.util.List;
import org.vipdrift.lab.watch.Turn;

/** I5. No agent's epoch goes back, and who takes a VIP over has stored a greater one than the holder before had. */
final class EpochsGrow implements Oracle {

    @Override
    public String name() {
        return "I5 epochs only grow";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        List<String> found = new ArrayList<>(goneBack(evidence.agents()));
        List<Turn> turns = evidence.wire().turns();
        for (int i = 1; i < turns.size(); i++) {
            notGreater(evidence, turns.get(i - 1), turns.get(i), found);
        }
        return Found.shortened(found);
    }

    private static List<String> goneBack(List<AgentLook> agents) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < agents.size(); i++) {
            AgentLook later = agents.get(i);
            agents.subList(0, i).reversed().stream().filter(l -> l.host().equals(later.host())).findFirst()
                    .filter(before -> later.epoch() < before.epoch())
                    .ifPresent(before -> found.add("The epoch of " + later.host() + " went back from " + before.epoch()
                            + " to " + later.epoch() + "."));
        }
        return found;
    }

    /** Only looks that surely belong to their turn count: those of the old holder before, those of the new one after. */
    private static void notGreater(Evidence evidence, Turn old, Turn fresh, List<String> found) {
        long before = evidence.agents().stream()
                .filter(l -> l.mac().equals(old.mac()) && l.holding() && l.atNanos() <= old.toNanos())
                .mapToLong(AgentLook::epoch).max().orElse(Long.MIN_VALUE);
        evidence.agents().stream()
                .filter(l -> l.mac().equals(fresh.mac()) && l.atNanos() >= fresh.fromNanos()).findFirst()
                .filter(l -> l.epoch() <= before)
                .ifPresent(
                        l -> found.add(l.host() + " took over with epoch " + l.epoch() + ", not greater than " + before
                                + " of the holder before."));
    }
}
