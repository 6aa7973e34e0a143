package org.vipdrift.agent.internal.election;

import org.vipdrift.agent.internal.host.Adverts;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.host.HostKernel;
import org.vipdrift.agent.internal.host.Wire;

/** What all elections of a host share. */
public record Stage(HostKernel kernel, Wire wire, Adverts adverts, EngineTime time, Checks checks) {
}
