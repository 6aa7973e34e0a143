package org.vipdrift.control;

import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.HostId;

/**
 * Immutable. What would happen, told by the agents' own engine in simulated time.
 *
 * @param what the assumption: "h1 loses power"
 * @param holder who holds in the end, null if nobody
 * @param withoutAnswer for how long nobody would answer for the VIPs
 */
public record Forecast(String what, @Nullable HostId holder, Duration withoutAnswer, List<ForecastStep> steps,
        String sentence) {

    public Forecast {
        steps = List.copyOf(steps);
    }

    /** @param after since the assumed fault */
    public record ForecastStep(Duration after, HostId host, String sentence) {
    }
}
