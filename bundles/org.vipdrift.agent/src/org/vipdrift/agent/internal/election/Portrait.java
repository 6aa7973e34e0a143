package org.vipdrift.agent.internal.election;

import java.util.List;
import java.util.Locale;
import org.vipdrift.agent.api.ElectionTerms;
import org.vipdrift.agent.internal.check.Fitness;
import org.vipdrift.agent.internal.state.Armed;
import org.vipdrift.core.host.AlarmFacts;
import org.vipdrift.core.host.CheckFacts;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.vrrp.Standing;

/** Immutable. How a group's automatic mode stands on this host, ready to be read by other threads. */
record Portrait(Armed armed, Standing standing, Fitness fitness, List<CheckFacts> checks, List<AlarmFacts> alarms,
        String waiting) {

    ElectionFacts facts() {
        ElectionTerms terms = armed.terms();
        return new ElectionFacts(armed.who(), armed.why(), armed.atMillis(),
                standing.state().name().toLowerCase(Locale.ROOT), standing.since(), terms.version(),
                terms.virtualRouterId(), terms.priority(), standing.effectivePriority(), fitness.reasons(),
                terms.advertMillis(), terms.preempt(), terms.holdSeconds(), terms.releaseWhenAlone(),
                standing.master(), standing.masterPriority(), standing.lastAdvertAt(), standing.masterDownAt(),
                checks, alarms, waiting.isEmpty() ? standing.why() : waiting,
                HoldDown.until(standing.flaps()), standing.flaps().moves().size());
    }
}
