package org.vipdrift.failover.ui.internal.automatic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.control.ArmingReport.Answer;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.ArmingPlan;
import org.vipdrift.failover.ui.internal.automatic.OrderModel.Phase;
import org.vipdrift.inventory.VipGroup;

class OrderModelTest {
    private static final GroupId WEB = new GroupId("web");
    private static final HostId H1 = new HostId("h1");
    private static final HostId H2 = new HostId("h2");

    @Test
    void nothingCanBeOrderedBeforeThereIsAPlan() {
        OrderModel model = OrderModel.planning();
        assertFalse(model.mayGo());
        model.planned(plan(true));
        assertTrue(model.mayGo());
        assertEquals(List.of("198.51.100.11", ""), model.members().stream().map(MemberRow::address).toList());
    }

    @Test
    void aRefusedPlanCannotBeOrdered() {
        OrderModel model = OrderModel.planning();
        model.planned(plan(false));
        assertEquals(Phase.READY, model.phase());
        assertFalse(model.mayGo());
        assertTrue(model.isRefused());
    }

    @Test
    void aMemberWithoutAnAnswerCountsAsFailed() {
        OrderModel model = OrderModel.planning();
        model.planned(plan(true));
        model.running();
        assertFalse(model.mayGo());
        model.ended(new ArmingReport(WEB, true, false, List.of(new Answer(H1, true, "h1 is armed.")), "Partly."));
        assertEquals(List.of(MemberRow.State.DONE, MemberRow.State.FAILED),
                model.members().stream().map(MemberRow::state).toList());
        assertEquals(Messages.noAnswer, model.members().getLast().result());
        assertFalse(model.isDone());
    }

    @Test
    void whatFailedIsNotOrderedAgain() {
        OrderModel model = OrderModel.ready("Disarm.", List.of());
        assertTrue(model.mayGo());
        model.failed("h1 was not reached.");
        assertFalse(model.mayGo());
        assertEquals("h1 was not reached.", model.sentence());
    }

    private static ArmingPlan plan(boolean allowed) {
        return new ArmingPlan(new VipGroup(WEB, List.of(), List.of()), new Epoch(3),
                List.of(new ArmingPlan.Member(H1, "host0", Addresses.parse("198.51.100.11"), 100),
                        new ArmingPlan.Member(H2, "host0", null, 99)),
                List.of(), "Who is cut off keeps.", "Both watch each other.", allowed);
    }
}
