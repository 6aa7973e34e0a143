package org.vipdrift.control.internal.arm;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.control.ArmingReport.Answer;
import org.vipdrift.core.GroupId;

/** What the members' answers amount to, in a sentence. */
final class Reports {

    private Reports() {
    }

    static ArmingReport armed(GroupId group, List<Answer> answers) {
        String command = "vipdrift group arm " + group;
        return report(group, true, answers, group + " is armed: the agents of " + names(did(answers))
                + " decide who holds it.",
                group + " is only partly armed: " + failures(answers) + " Mend that and arm again (" + command
                        + "), or disarm the others (vipdrift group disarm " + group + ").",
                group + " is not armed: " + failures(answers));
    }

    static ArmingReport disarmed(GroupId group, List<Answer> answers) {
        String command = "vipdrift group disarm " + group;
        return report(group, false, answers, group + " is disarmed: only people move it now.",
                group + " is only partly disarmed: " + failures(answers) + " Those still take part; disarm again when"
                        + " they can be told (" + command + ").",
                group + " is not disarmed: " + failures(answers));
    }

    static ArmingReport acknowledged(GroupId group, List<Answer> answers) {
        return report(group, true, answers, group + " is free again: its moves are counted anew.",
                group + " is free again on " + names(did(answers)) + " alone: " + failures(answers)
                        + " A member that was not told counts on; acknowledge again when it can be (vipdrift group ack "
                        + group + ").",
                group + " is not acknowledged: " + failures(answers));
    }

    private static ArmingReport report(GroupId group, boolean armed, List<Answer> answers, String all, String some,
            String none) {
        long done = did(answers).count();
        return new ArmingReport(group, armed, done == answers.size(), answers,
                done == answers.size() ? all : done > 0 ? some : none);
    }

    private static Stream<Answer> did(List<Answer> answers) {
        return answers.stream().filter(Answer::done);
    }

    private static String names(Stream<Answer> answers) {
        return answers.map(a -> a.host().name()).collect(Collectors.joining(", "));
    }

    private static String failures(List<Answer> answers) {
        return answers.stream().filter(a -> !a.done()).map(a -> a.host() + ": " + a.sentence())
                .collect(Collectors.joining(" "));
    }
}
