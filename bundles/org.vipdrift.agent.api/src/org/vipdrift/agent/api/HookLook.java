package org.vipdrift.agent.api;

import java.util.List;

/** Asks, before a group is armed with them, whether hooks' programs are there; none is run. */
public record HookLook(List<HookTerms> hooks) {

    public HookLook {
        hooks = List.copyOf(hooks);
    }
}
