package org.vipdrift.agent.api;

import java.util.List;

/** @param missing a sentence for each hook that this host cannot run; empty if it can run all */
public record HooksSeen(List<String> missing) {

    public HooksSeen {
        missing = List.copyOf(missing);
    }
}
