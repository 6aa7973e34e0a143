package org.vipdrift.agent.internal.host;

import java.time.Duration;
import org.vipdrift.core.Subscription;

/** The engine's thread and its clock. Thread-safe. */
public interface EngineTime {

    /** CLOCK_MONOTONIC. */
    long nanos();

    /** Runs something on the engine's thread after what is waiting there. */
    void execute(Runnable work);

    /** Runs something on the engine's thread later, unless it is closed before. */
    Subscription after(Duration delay, Runnable work);
}
