package org.vipdrift.failover.internal.move;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.drift.DriftTimeline;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.drift.Subject;
import org.vipdrift.capture.drift.Takeover;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.failover.WitnessedTakeover;

/** Confined to the move's thread. What one host heard about the VIPs, and the takeovers which that shows. */
final class Witness {

    private static final int MOST = 4096;
    private static final double NANOS_PER_MILLI = 1e6;

    private final HostId observer;
    private final List<AddressClaim> heard = new ArrayList<>();
    private Duration clockError = Duration.ZERO;

    Witness(HostId observer) {
        this.observer = observer;
    }

    void hear(AddressClaim claim) {
        if (heard.size() < MOST) {
            heard.add(claim);
        }
    }

    /** @param error of the times given so far or from now on; the greatest counts */
    void clockError(Duration error) {
        clockError = clockError.compareTo(error) < 0 ? error : clockError;
    }

    /** In the order of time, as they are known now. */
    List<WitnessedTakeover> takeovers() {
        heard.sort(Comparator.comparing(AddressClaim::at));
        DriftTimeline timeline = new DriftTimeline();
        heard.forEach(claim -> timeline.accept(Evidence.of(claim)));
        return timeline.takeovers().stream().flatMap(this::witnessed).toList();
    }

    private Stream<WitnessedTakeover> witnessed(Takeover takeover) {
        return takeover.subject() instanceof Subject.Address(InetAddress vip) ? Stream.of(new WitnessedTakeover(
                observer, vip, takeover.at(), takeover.from().mac(), takeover.to().mac(), millis(takeover.silence()),
                takeover.announcements(), takeover.firstAnswer().map(at -> Duration.between(takeover.at(), at))
                        .map(time -> OptionalDouble.of(millis(time))).orElse(OptionalDouble.empty()),
                takeover.contested() && rivals(vip, takeover.to().mac(), takeover.at()).findAny().isPresent()))
                : Stream.empty();
    }

    private static double millis(Duration time) {
        return time.toNanos() / NANOS_PER_MILLI;
    }

    /** Who else was heard for the address once its new holder was. */
    Stream<MacAddress> rivals(WitnessedTakeover takeover) {
        return rivals(takeover.vip(), takeover.to(), takeover.at());
    }

    /** Two times of one host differ by no more than both their errors where our notion of its clock became better. */
    private Stream<MacAddress> rivals(InetAddress vip, MacAddress holder, Instant since) {
        Instant surely = since.plus(clockError.multipliedBy(2));
        return heard.stream().filter(c -> c.ip().equals(vip) && !c.mac().equals(holder) && c.at().isAfter(surely))
                .map(AddressClaim::mac).distinct();
    }
}
