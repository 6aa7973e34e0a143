package org.vipdrift.agent.internal.election;

import java.util.function.Function;
import org.vipdrift.agent.internal.check.HealthChecks;
import org.vipdrift.agent.internal.hook.HookPrograms;
import org.vipdrift.agent.internal.host.Adverts;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.host.HostKernel;
import org.vipdrift.agent.internal.host.Wire;

/** What all elections of a host share. @param checks gives a group its health checks @param hooks runs their programs */
public record Stage(HostKernel kernel, Wire wire, Adverts adverts, EngineTime time,
        Function<HealthChecks.Listener, HealthChecks> checks, HookPrograms hooks) {
}
