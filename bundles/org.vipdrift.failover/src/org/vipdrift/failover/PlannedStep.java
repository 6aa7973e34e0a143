package org.vipdrift.failover;

import org.vipdrift.core.HostId;

/**
 * One step of a plan.
 *
 * @param name "ask-hooks", "prepare", "prepare-to-take-over", "release", "claim", "announce", "verify", "settle"
 * @param sentence what it does, for the preview
 */
public record PlannedStep(String name, HostId host, String sentence) {
}
