package org.vipdrift.failover.ui.internal.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.DrillPlan;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.StepReport;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

class DrillModelTest {
    private static final HostId H1 = new HostId("h1");
    private static final HostId H2 = new HostId("h2");
    private static final PlannedStep RELEASE = new PlannedStep("release", H1, "h1 lets go");
    private final DrillModel model = new DrillModel("web");

    private static DrillPlan plan(boolean allowed) {
        VipGroup web = new VipGroup(new GroupId("web"), List.of(Vip.parse("198.51.100.100/24")),
                List.of(new Member(H1, "eth0", 100), new Member(H2, "eth0", 90)));
        return new DrillPlan(new Plan(
                new MoveRequest(web.id(), MoveRequest.Verb.MOVE, null, false, "drill", "anna@desk"),
                web, MoveKind.SWITCHOVER, H1, H2, new Epoch(8), List.of(RELEASE), List.of(), Duration.ZERO, List.of(),
                "It can.", true), List.of(), "web goes from h1 to h2 and back.", allowed);
    }

    @Test
    void readsTheLongestOutage() {
        assertEquals(Optional.of(Duration.ofMillis(20)), DrillModel.most(" 20 "));
        assertEquals(Optional.empty(), DrillModel.most("0"));
        assertEquals(Optional.empty(), DrillModel.most("soon"));
        assertEquals(Optional.empty(), DrillModel.most("600001"));
    }

    @Test
    void wantsAnAllowedPlanAndALimit() {
        assertFalse(model.mayGo("20"));
        model.planned(plan(true));
        assertTrue(model.mayGo("20"));
        assertFalse(model.mayGo(""));
        assertEquals(Messages.hintMost, model.hint(""));
        model.planned(plan(false));
        assertFalse(model.mayGo("20"));
        assertEquals("web cannot be drilled now", model.heading());
    }

    @Test
    void theStepsBackFollowThoseThere() {
        model.planned(plan(true));
        model.go("20");
        model.starting(RELEASE);
        assertEquals(List.of(WayRow.State.RUNNING), model.rows().stream().map(WayRow::state).toList());
        model.finished(new StepReport("release", H1, 0, 2, true, false, "h1 let go"));
        PlannedStep back = new PlannedStep("release", H2, "h2 lets go");
        model.starting(back);
        model.finished(new StepReport("release", H2, 0, 2, false, false, "h2 did not"));
        assertEquals(List.of(false, true), model.rows().stream().map(WayRow::back).toList());
        assertEquals(List.of(WayRow.State.DONE, WayRow.State.FAILED),
                model.rows().stream().map(WayRow::state).toList());
    }
}
