package org.vipdrift.failover.port;

import java.time.Duration;
import java.util.List;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Hook;

/**
 * Thread-safe. One host as the orchestrator reaches it. Nothing here throws for what happens on a host or on the way to
 * it: that is in the result. All times given back are on the console's {@link MoveClock}.
 */
public interface MemberPort {

    HostId host();

    /** Attaches to the agent if it is not attached, reads its facts and clock. */
    Reading read(Duration limit);

    WireReply ask(WireQuestion question, Duration limit);

    /**
     * Runs the group's hooks of before a planned move on the host, and waits for them.
     *
     * @param who the console and its user
     */
    Answer askHooks(GroupId group, Hook.When when, String who, Duration limit);

    /** What the host finds where a group is to be armed; changes nothing. */
    SurveyReply survey(SurveyQuestion question, Duration limit);

    Answer prepare(Order order, Terms terms, Duration limit);

    /**
     * Makes the path quick: the next order meets loaded classes, filled caches and awake processors.
     *
     * @param time how long small questions are exchanged
     */
    void warm(Duration time);

    ReadyOrder claim(Order order);

    /** @param takeBack if positive the release is tentative, see the agent's contract; zero for good */
    ReadyOrder release(Order order, Duration takeBack);

    /** Releases by a one-shot of the agent program over SSH, where no agent runs. It is never tentative. */
    Answer releaseOverSsh(Order order, Duration limit);

    Answer settle(Order order, Duration limit);

    /** Repeats the announcement, by unicast to the stations, or by broadcast if there are none. */
    Answer announce(Order order, List<Station> stations, Duration limit);
}
