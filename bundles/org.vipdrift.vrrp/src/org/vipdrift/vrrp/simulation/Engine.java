package org.vipdrift.vrrp.simulation;

import org.vipdrift.vrrp.Election;
import org.vipdrift.vrrp.Event;
import org.vipdrift.vrrp.Standing;
import org.vipdrift.vrrp.Step;
import org.vipdrift.vrrp.Terms;

/** What decides: {@link Election#step}, or a broken copy that shows that an oracle can fail. */
@FunctionalInterface
public interface Engine {
    Engine ELECTION = Election::step;

    Step step(Terms terms, Standing standing, Event event, long now);

    /** Whether the agents around it keep their epochs on the disk. */
    default boolean storesEpochs() {
        return true;
    }

    /** Whether they tell each other under which epoch they hold. */
    default boolean tellsEpochs() {
        return true;
    }
}
