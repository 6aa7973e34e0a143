package org.vipdrift.failover.internal.arm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.failover.internal.check.Finding;
import org.vipdrift.failover.port.SurveyReply;
import org.vipdrift.failover.port.SurveyReply.Tried;
import org.vipdrift.inventory.ServiceCheck;

/** The health checks pass where they were tried: on some member at least, or nobody could ever hold. */
final class ChecksTried implements ArmCheck {
    private static final String ID = "health-checks-tried";
    private static final Finding FINDING = Finding.warning(ID);

    @Override
    public CheckResult examine(ArmCase arming) {
        List<SurveyReply> tried = arming.surveys().stream().filter(SurveyReply::looked).toList();
        List<SurveyReply> failing = tried.stream().filter(s -> s.checks().anyMatch(t -> !t.passed())).toList();
        if (arming.settings().checks().isEmpty() || tried.isEmpty()) {
            return FINDING.pass(tried.isEmpty() ? "The health checks could not be tried."
                    : "There are no health checks to be tried.");
        }
        if (failing.isEmpty()) {
            return FINDING.pass("Tried once, no health check failed on " + names(tried) + ".");
        }
        List<SurveyReply> unfit = failing.stream().filter(s -> isUnfit(arming, s)).toList();
        return unfit.size() == arming.members().size() ? nobody(arming, unfit) : some(arming, failing, unfit);
    }

    private static CheckResult nobody(ArmCase arming, List<SurveyReply> unfit) {
        return new CheckResult(ID, Severity.REFUSE, false, "No member passes its health checks: " + causes(unfit)
                + " Armed like that, nobody would hold " + arming.group().id() + ".", remedy(arming));
    }

    private static CheckResult some(ArmCase arming, List<SurveyReply> failing, List<SurveyReply> unfit) {
        Optional<HostId> holder = arming.situation().holder()
                .filter(h -> unfit.stream().anyMatch(s -> s.observer().equals(h)));
        return FINDING.fail("Tried once, health checks failed: " + causes(failing)
                + holder.map(h -> " " + h + " holds " + arming.group().id() + " and would let go of it.").orElse(
                        unfit.isEmpty() ? "" : " As long as that is so, " + names(unfit) + " can't take over."),
                remedy(arming));
    }

    private static String remedy(ArmCase arming) {
        return "Mend the service, or the check: vipdrift group set " + arming.group().id()
                + " check.NAME=KIND,ARGUMENT.";
    }

    /** Whether a check that weighs nothing, and so is a fault, fails. */
    private static boolean isUnfit(ArmCase arming, SurveyReply reply) {
        Set<String> faults = arming.settings().checks().stream().filter(c -> c.weight() == 0).map(ServiceCheck::name)
                .collect(Collectors.toSet());
        return failed(reply).anyMatch(t -> faults.contains(t.check()));
    }

    private static Stream<Tried> failed(SurveyReply reply) {
        return reply.checks().filter(t -> !t.passed());
    }

    private static String causes(List<SurveyReply> replies) {
        return replies.stream().flatMap(s -> failed(s).map(t -> t.check() + " on " + s.observer() + ": "
                + t.sentence())).collect(Collectors.joining(" "));
    }

    private static String names(List<SurveyReply> replies) {
        return ArmCase.names(replies.stream().map(SurveyReply::observer));
    }
}
