package org.vipdrift.control.internal.drill;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Plan;
import org.vipdrift.inventory.Member;

/** What a drill asks for beyond what a move does: nothing may be odd before it begins. */
final class Guards {

    private Guards() {
    }

    static List<CheckResult> examine(Plan there, StatusSnapshot now) {
        return List.of(attached(there, now), planned(there), clean(there));
    }

    private static CheckResult attached(Plan there, StatusSnapshot now) {
        List<HostId> missing = there.group().members().stream().map(Member::host)
                .filter(host -> now.host(host).filter(h -> h.agentState() == AgentState.ATTACHED).isEmpty()).toList();
        return missing.isEmpty() ? pass("all-members-attached", "The agents of all members answer.")
                : refuse("all-members-attached", "Not attached: " + words(missing.stream().map(HostId::name)) + ".",
                        "Mend the agent: vipdrift agent status " + missing.getFirst() + ".");
    }

    private static CheckResult planned(Plan there) {
        if (there.to() == null) {
            return refuse("healthy-holder", "There is no member it could go to.",
                    "Mend the other members first, or name one with --to.");
        }
        return there.kind() == MoveKind.SWITCHOVER && there.from() != null
                ? pass("healthy-holder", there.from() + " holds it and can let go.")
                : refuse("healthy-holder", "This would be no planned move, but " + there.kind().word() + ".",
                        "Bring the group onto a healthy host first: vipdrift move " + there.group().id() + ".");
    }

    private static CheckResult clean(Plan there) {
        List<CheckResult> failed = there.checks().stream()
                .filter(check -> !check.passed() && check.severity() != Severity.INFO).toList();
        if (!failed.isEmpty()) {
            return refuse("clean-preflight", "Not passed: " + words(failed.stream().map(CheckResult::id)) + ".",
                    "Do what the move's own checks say, then drill again.");
        }
        return there.allowed() && there.unknowns().isEmpty()
                ? pass("clean-preflight", "No check of the move warns or refuses.")
                : refuse("clean-preflight", words(Stream.concat(Stream.of(there.sentence()),
                        there.unknowns().stream())), "Mend that, then drill again.");
    }

    private static String words(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }

    private static CheckResult pass(String id, String evidence) {
        return new CheckResult(id, Severity.REFUSE, true, evidence, "");
    }

    private static CheckResult refuse(String id, String evidence, String remedy) {
        return new CheckResult(id, Severity.REFUSE, false, evidence, remedy);
    }
}
