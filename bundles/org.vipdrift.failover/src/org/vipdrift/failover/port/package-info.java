/**
 * What the orchestrator needs of the hosts, of time and of threads: ports, implemented where agents are reached and by
 * the simulated network of the tests. Implementations are thread-safe; every call that waits takes a limit.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.failover.port;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
