package org.vipdrift.failover.port;

import java.util.function.Consumer;
import org.vipdrift.core.Subscription;

/** Thread-safe. What the attached hosts hear on the wire by themselves. Not all that is said reaches them, or us. */
@FunctionalInterface
public interface WireEars {

    /** Hears nothing. */
    WireEars DEAF = listener -> () -> {
        // nothing was listened to
    };

    /** @param listener called on the threads that orders' answers come by: it must not wait, nor think */
    Subscription listen(Consumer<Overheard> listener);
}
