package org.vipdrift.control;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Subscription;

/** Thread-safe. What the agents did and saw, also while no console was there: pulled from each host, in one order of time. */
public interface Events {
    /** Where there are no agents. */
    Events NONE = new Events() {
        @Override
        public List<HostEvent> known() {
            return List.of();
        }

        @Override
        public List<HostEvent> refresh(Duration limit) {
            return List.of();
        }

        @Override
        public List<Story> stories() {
            return List.of();
        }

        @Override
        public Subscription subscribe(Consumer<List<HostEvent>> fresh) {
            return () -> {
                // nothing ever happens
            };
        }
    };

    /** What is known now, oldest first, at once. */
    List<HostEvent> known();

    /** Fetches what is new from all hosts that can be reached within the limit. */
    List<HostEvent> refresh(Duration limit) throws InterruptedException;

    /** The hosts whose events could not be fetched when that was last tried, each with why: theirs may be lacking. */
    default Map<HostId, String> missing() {
        return Map.of();
    }

    /** The takeovers among them, explained, oldest first. */
    List<Story> stories();

    /** While somebody is subscribed, new events are fetched as they happen. Called on a thread of its own. */
    Subscription subscribe(Consumer<List<HostEvent>> fresh);
}
