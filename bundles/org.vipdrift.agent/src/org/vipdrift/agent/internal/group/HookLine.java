package org.vipdrift.agent.internal.group;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Consumer;
import org.vipdrift.agent.api.HookTerms;
import org.vipdrift.agent.internal.check.Finding;
import org.vipdrift.agent.internal.hook.HookPrograms;
import org.vipdrift.agent.internal.host.EngineTime;

/** Confined to the engine's thread. One group's hooks: one at a time, in the order in which they were called for. */
final class HookLine {
    private static final int MOST_WAITING = 64;

    /** @param ended called on the engine's thread */
    record Call(HookTerms hook, Map<String, String> environment, Consumer<Finding> ended) {
    }

    private final Deque<Call> waiting = new ArrayDeque<>();
    private boolean busy;

    boolean isBusy() {
        return busy;
    }

    void add(Call call, HookPrograms programs, EngineTime time) {
        if (waiting.size() >= MOST_WAITING) {
            call.ended().accept(Finding.fail("It was not run: " + MOST_WAITING + " others wait already."));
            return;
        }
        waiting.add(call);
        if (!busy) {
            next(programs, time);
        }
    }

    private void next(HookPrograms programs, EngineTime time) {
        Call call = waiting.poll();
        busy = call != null;
        if (call != null) {
            programs.run(call.hook(), call.environment(), finding -> time.execute(() -> {
                call.ended().accept(finding);
                next(programs, time);
            }));
        }
    }
}
