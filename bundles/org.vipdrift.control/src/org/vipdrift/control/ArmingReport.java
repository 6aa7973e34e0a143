package org.vipdrift.control;

import java.util.List;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;

/**
 * Immutable. What came of arming, disarming, or acknowledging that an armed group moved too often.
 *
 * @param armed what was ordered
 * @param done whether all members did it
 */
public record ArmingReport(GroupId group, boolean armed, boolean done, List<Answer> answers, String sentence) {

    public ArmingReport {
        answers = List.copyOf(answers);
    }

    /** What one member did, or why not. */
    public record Answer(HostId host, boolean done, String sentence) {
    }
}
