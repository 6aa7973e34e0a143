package org.vipdrift.agent.internal.group;

import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;

/** Writes down what the agent did and saw; the words and times are those of {@code PastEvent}. Never waits. */
@FunctionalInterface
public interface Chronicle {
    void note(String what, @Nullable GroupId group, @Nullable Epoch epoch, long sinceNanos, String sentence);
}
