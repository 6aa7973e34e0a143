package org.vipdrift.failover.internal.arm;

import java.util.List;
import java.util.stream.Collectors;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;
import org.vipdrift.failover.port.SurveyReply;
import org.vipdrift.inventory.Hook;

/** The programs of the hooks are there: one of before a planned move that is not would veto every one. */
final class HooksThere implements ArmCheck {
    private static final Finding FINDING = Finding.warning("hooks");

    @Override
    public CheckResult examine(ArmCase arming) {
        List<Hook> hooks = arming.settings().hooks();
        List<SurveyReply> looked = arming.surveys().stream().filter(SurveyReply::looked).toList();
        if (hooks.isEmpty() || looked.isEmpty()) {
            return FINDING.pass(hooks.isEmpty() ? "There are no hooks." : "The hooks could not be looked at.");
        }
        String missing = looked.stream().flatMap(reply -> reply.hooks().filter(t -> !t.passed())
                .map(t -> t.check() + " on " + reply.observer() + ": " + t.sentence()))
                .collect(Collectors.joining(" "));
        return missing.isEmpty() ? FINDING.pass("The programs of the hooks "
                + hooks.stream().map(Hook::name).collect(Collectors.joining(", ")) + " are there.")
                : FINDING.fail("Hooks cannot be run: " + missing
                        + " One that is asked before a planned move vetoes it there.",
                        "Put the program there, or take the hook out: vipdrift group set " + arming.group().id()
                                + " hook.NAME=.");
    }
}
