package org.vipdrift.failover.ui.internal.maintenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.Maintenance.Request;
import org.vipdrift.control.Maintenance.Scope;
import org.vipdrift.control.MaintenancePlan;
import org.vipdrift.control.MaintenanceReport;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.ui.internal.maintenance.MaintenanceModel.Phase;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

class MaintenanceModelTest {
    private static final HostId H1 = new HostId("h1");
    private static final VipGroup WEB = new VipGroup(new GroupId("web"), List.of(Vip.parse("198.51.100.100/24")),
            List.of(new Member(H1, "eth0", 100)));
    private final MaintenanceModel model = new MaintenanceModel("h1");

    private static MaintenancePlan plan(boolean allowed) {
        return new MaintenancePlan(new Request(new Scope.OfHost(H1), "", Duration.ZERO, true, "anna@desk"),
                List.of(new MaintenancePlan.Part(WEB, List.of(H1), new Epoch(7), null)), "It can.", allowed);
    }

    private static MaintenanceReport report(List<MaintenanceReport.Answer> answers, boolean done) {
        return new MaintenanceReport(new Scope.OfHost(H1), true, done, List.of(), answers, "It ended.");
    }

    @Test
    void wantsAPlanAndAReason() {
        assertFalse(model.mayGo("new disk"));
        model.planned(plan(true));
        assertFalse(model.mayGo(" "));
        assertEquals(Messages.hintReason, model.hint(" "));
        MaintenancePlan run = model.go("new disk", Duration.ofHours(2)).orElseThrow();
        assertEquals("new disk", run.request().why());
        assertEquals(Duration.ofHours(2), run.request().length());
        assertTrue(run.request().leaveVips());
        assertEquals(Phase.RUNNING, model.phase());
        assertTrue(model.go("new disk", Duration.ZERO).isEmpty(), "it runs already");
    }

    @Test
    void aRefusedPlanIsNotRun() {
        model.planned(plan(false));
        assertFalse(model.mayGo("new disk"));
        assertEquals(Messages.hintRefused, model.hint("new disk"));
    }

    @Test
    void aGroupThatWasNotToldCountsAsFailed() {
        model.planned(plan(true));
        model.go("new disk", Duration.ZERO);
        model.ended(report(List.of(), false));
        assertEquals(PartRow.State.FAILED, model.rows().getFirst().state());
        assertEquals(Messages.notTold, model.rows().getFirst().result());
        assertEquals("h1 is not in maintenance everywhere", model.heading());
    }

    @Test
    void saysThatItIsDone() {
        model.planned(plan(true));
        model.go("new disk", Duration.ZERO);
        model.ended(report(List.of(new MaintenanceReport.Answer(WEB.id(), H1, true, "In maintenance.")), true));
        assertEquals(PartRow.State.DONE, model.rows().getFirst().state());
        assertEquals("h1 is in maintenance", model.heading());
        assertTrue(model.isOver());
    }
}
