package org.vipdrift.lab.watch.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * I6. In the end each agent says what its kernel has, no more than one holds, and no journal is left open. The end is what
 * was looked at after the client's log: a host without power is not asked any more, and counts no more.
 */
final class WholeMove implements Oracle {

    @Override
    public String name() {
        return "I6 a move is whole";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        Map<String, AgentLook> last = new LinkedHashMap<>();
        evidence.agents().stream().filter(look -> look.atNanos() >= evidence.wire().untilNanos())
                .forEach(look -> last.put(look.host(), look));
        List<String> found = new ArrayList<>(evidence.unfinished());
        last.values().stream().filter(l -> l.holding() != l.carries()).forEach(l -> found.add("In the end " + l.host()
                + (l.holding() ? " says it holds and does not carry the VIP."
                        : " carries the VIP and does not say so.")));
        List<String> carriers = last.values().stream().filter(AgentLook::carries).map(AgentLook::host).toList();
        if (carriers.size() > 1) {
            found.add("In the end " + carriers + " carry the VIP.");
        }
        return Found.shortened(found);
    }
}
