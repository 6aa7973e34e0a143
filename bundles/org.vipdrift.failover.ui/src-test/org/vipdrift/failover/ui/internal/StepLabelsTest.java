package org.vipdrift.failover.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.StepReport;

class StepLabelsTest {
    private static final int END = 400;
    private final Timeline.Bar claim = bar(0, "claim");
    private final Timeline.Bar announce = bar(0, "announce");
    private final Timeline.Bar prepare = bar(1, "prepare");

    @Test
    void standsInsideABarThatIsWideEnough() {
        assertEquals(OptionalInt.of(105), labels(Map.of(claim, 100, announce, 300)).left(claim, 30));
    }

    @Test
    void isNotWrittenOverTheLabelOfTheStepItIsAPartOf() {
        StepLabels labels = labels(Map.of(claim, 100, announce, 130));
        assertEquals(OptionalInt.of(105), labels.left(claim, 31));
        assertEquals(OptionalInt.empty(), labels.left(announce, 31));
    }

    @Test
    void standsInAPartThatBeginsBehindTheLabelOfTheWhole() {
        StepLabels labels = labels(Map.of(claim, 100, announce, 131));
        labels.left(claim, 31);
        assertEquals(OptionalInt.of(136), labels.left(announce, 31));
    }

    @Test
    void standsBehindASmallBarIfThereIsRoomUpToTheNextOfItsLane() {
        assertEquals(OptionalInt.of(144), labels(Map.of(claim, 100, announce, 200, prepare, 150)).left(claim, 50));
        assertEquals(OptionalInt.empty(), labels(Map.of(claim, 100, announce, 190)).left(claim, 50));
        assertEquals(OptionalInt.empty(), labels(Map.of(prepare, 350)).left(prepare, 50));
    }

    private static StepLabels labels(Map<Timeline.Bar, Integer> lefts) {
        return new StepLabels(List.copyOf(lefts.keySet()), bar -> new Rectangle(lefts.get(bar), 0, 40, 18), END);
    }

    private static Timeline.Bar bar(int lane, String name) {
        return new Timeline.Bar(lane, new StepReport(name, new HostId("h2"), 0, 1, true, false, ""));
    }
}
