package org.vipdrift.agent.internal.election;

import java.util.List;
import java.util.function.Consumer;
import org.vipdrift.agent.api.CheckTerms;
import org.vipdrift.core.Subscription;
import org.vipdrift.core.host.CheckFacts;

/** Makes a group's health checks. Thread-safe. */
@FunctionalInterface
public interface Checks {

    /**
     * Starts them; they are made until closed.
     *
     * @param changed called on a thread of the checks' own with all of them whenever a state has changed, or what is said
     *            about it; must not block
     */
    Subscription start(List<CheckTerms> terms, Consumer<List<CheckFacts>> changed);
}
