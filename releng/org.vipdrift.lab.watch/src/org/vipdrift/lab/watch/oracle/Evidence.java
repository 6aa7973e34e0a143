package org.vipdrift.lab.watch.oracle;

import java.util.List;
import org.vipdrift.lab.watch.WireLog;

/**
 * All that is known of a time in which something failed and went on.
 *
 * @param wire what a client saw
 * @param agents what agents and kernels said, in the order of time
 * @param shown what a console showed
 * @param words what persons ordered
 * @param restarts of programs
 * @param unfinished what journals began and never ended, a sentence each
 * @param traces what was left after a removal, and what was changed that is not ours, a line each
 */
public record Evidence(WireLog wire, Bounds bounds, List<AgentLook> agents, List<Shown> shown, List<Word> words,
        List<Restart> restarts, List<String> unfinished, List<String> traces) {

    public Evidence {
        agents = List.copyOf(agents);
        shown = List.copyOf(shown);
        words = List.copyOf(words);
        restarts = List.copyOf(restarts);
        unfinished = List.copyOf(unfinished);
        traces = List.copyOf(traces);
    }

    /** The client's log alone. */
    public Evidence(WireLog wire, Bounds bounds) {
        this(wire, bounds, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
