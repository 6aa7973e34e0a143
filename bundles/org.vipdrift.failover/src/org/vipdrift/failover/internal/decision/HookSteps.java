package org.vipdrift.failover.internal.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Hook;
import org.vipdrift.inventory.Hook.When;

/**
 * Which hooks are asked before a planned move, and where. Pure. Who fails over does not wait for programs, who forces does
 * not ask them. The target comes first: what it gets ready in vain harms nobody, while the holder still serves.
 */
final class HookSteps {

    private HookSteps() {
    }

    static Stream<PlannedStep> of(Decision decision) {
        if (decision.kind() != MoveKind.SWITCHOVER || decision.request().force()) {
            return Stream.empty();
        }
        Evidence evidence = decision.evidence();
        return Stream.concat(step(evidence, decision.target(), When.BEFORE_CLAIM).stream(),
                step(evidence, decision.situation().holder(), When.BEFORE_RELEASE).stream());
    }

    private static Optional<PlannedStep> step(Evidence evidence, Optional<HostId> host, When when) {
        List<Hook> hooks = hooks(evidence, when);
        return hooks.isEmpty() ? Optional.empty()
                : host.filter(evidence::isArmed).map(h -> new PlannedStep(StepName.ASK_HOOKS.word(), h, h + " runs "
                        + hooks.stream().map(HookSteps::text).collect(Collectors.joining(", ")) + " ("
                        + when.word() + "), which may veto the move."));
    }

    private static List<Hook> hooks(Evidence evidence, When when) {
        @Nullable Automatic settings = evidence.group().automatic();
        return settings == null ? List.of() : settings.hooks(when);
    }

    private static String text(Hook hook) {
        return hook.name() + ": " + String.join(" ", hook.arguments()) + ", at most " + hook.timeoutMillis() + " ms";
    }
}
