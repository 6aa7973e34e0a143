package org.vipdrift.control;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;

/**
 * Immutable. Something an agent wrote down.
 *
 * @param at on the console's clock, corrected by the measured offset
 * @param within how far that may be off; null where the offset is not known and the host's own clock was taken
 * @param what a stable word: master, backup, released, asked, alarm, check, armed, ...
 * @param number of that host
 */
public record HostEvent(Instant at, @Nullable Duration within, HostId host, @Nullable GroupId group, String what,
        @Nullable Epoch epoch, long number, Duration lasted, String sentence) {
}
