package org.vipdrift.control;

import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Status.State;

/**
 * Immutable. Something about a group that somebody should know, seen by an agent or by the console.
 *
 * @param kind a stable word. Of agents: that of {@link org.vipdrift.core.host.AlarmFacts}. Of the console: "multiple",
 *            "unexpected", "silent", "nobody-can", "no-spare", "partly-armed", "unread", "version-skew", "maintenance", "moving"
 * @param severity never OK
 * @param host whose agent says so; null where the console found it
 */
public record Alarm(String kind, State severity, String sentence, @Nullable HostId host) {
}
