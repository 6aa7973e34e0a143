package org.vipdrift.agent.internal.hook;

import java.util.Map;
import java.util.function.Consumer;
import org.vipdrift.agent.api.HookTerms;
import org.vipdrift.agent.internal.check.Finding;

/** Thread-safe. Runs the programs of hooks. */
@FunctionalInterface
public interface HookPrograms {
    /** Where no group is armed: nothing is run. */
    HookPrograms NONE = (_, _, came) -> came.accept(Finding.pass("It was not run."));

    /**
     * Runs one; does not wait for it.
     *
     * @param environment what it is told beside PATH
     * @param came called on any thread, once, when it has ended or was ended; never if the agent is ending
     */
    void run(HookTerms hook, Map<String, String> environment, Consumer<Finding> came);
}
