package org.vipdrift.failover.ui.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.StepReport;

class TimelineTest {
    private static final HostId H1 = new HostId("h1");
    private static final HostId H2 = new HostId("h2");
    private static final HostId H3 = new HostId("h3");

    @Test
    void theOutageLastsFromTheEndOfTheReleaseToTheEndOfTheClaim() {
        Span outage = Timeline.of(usual()).outage().orElseThrow();
        assertEquals(3.5, outage.from(), 1e-9);
        assertEquals(4.1, outage.to(), 1e-9);
    }

    @Test
    void aShortOutageIsShownFromNearBy() {
        Span near = Timeline.of(usual()).closeUp().orElseThrow();
        assertTrue(near.from() < 3.1 && near.from() > 2.5, near::toString);
        assertTrue(near.to() > 4.5 && near.to() < 5.5, near::toString);
    }

    @Test
    void aLongOutageIsSeenWithoutGoingNear() {
        assertEquals(Optional.empty(), Timeline.of(drift(step("release", H1, 1, 1), step("claim", H2, 8, 2)))
                .closeUp());
    }

    @Test
    void aClaimThatFailedEndsNoOutage() {
        StepReport failed = new StepReport("claim", H2, 3, 1, false, false, "It was refused.");
        assertEquals(Optional.empty(), Timeline.of(drift(step("release", H1, 1, 1), failed)).outage());
    }

    @Test
    void theOldHolderIsOnTopAndEveryHostHasItsLane() {
        Timeline timeline = Timeline.of(usual());
        assertEquals(List.of(H1, H2, H3), timeline.lanes());
        assertEquals(List.of(1, 0, 0, 1, 1, 2),
                timeline.bars().stream().map(Timeline.Bar::lane).toList());
        assertEquals("0.60 ms", timeline.outageWords());
    }

    @Test
    void aMoveWithoutStepsHasNoTimeline() {
        assertEquals(Timeline.EMPTY, Timeline.of(drift()));
    }

    @Test
    void marksAreRoundNumbersTheLastOneBehindTheEnd() {
        assertArrayEquals(new double[] {0, 5, 10, 15, 20, 25}, Span.upTo(24.5, 6).marks().toArray(), 1e-9);
        Span near = Span.of(2.9, 4.3, 4);
        assertArrayEquals(new double[] {3.0, 3.5, 4.0}, near.marks().toArray(), 1e-9);
        assertEquals("3.5", near.number(3.5));
        assertEquals("20", Span.upTo(24.5, 6).number(20));
    }

    private static Drift usual() {
        return drift(step("prepare", H2, 0.2, 2.1), step("prepare", H1, 0.3, 1.8), step("release", H1, 3.1, 0.4),
                step("claim", H2, 3.6, 0.5), step("announce", H2, 4.2, 0.3), step("verify", H3, 4.6, 19.9));
    }

    private static StepReport step(String name, HostId host, double start, double length) {
        return new StepReport(name, host, start, length, true, false, name + " on " + host);
    }

    private static Drift drift(StepReport... steps) {
        return new Drift("1", Instant.EPOCH, new GroupId("web"), MoveKind.SWITCHOVER, Outcome.DONE, "Done.", H1, H2,
                new Epoch(8), Stream.of(steps).toList(), List.of(), List.of(), OptionalDouble.of(0.6), "anna@desk", "");
    }
}
