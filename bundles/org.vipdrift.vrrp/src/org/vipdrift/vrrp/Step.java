package org.vipdrift.vrrp;

import java.util.List;

/** What an event leads to. @param actions in the order in which they are done */
public record Step(Standing next, List<Action> actions) {

    public Step {
        actions = List.copyOf(actions);
    }
}
