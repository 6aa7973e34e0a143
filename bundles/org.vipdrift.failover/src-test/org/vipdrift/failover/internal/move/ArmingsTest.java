package org.vipdrift.failover.internal.move;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;
import org.vipdrift.failover.ArmingPlan;
import org.vipdrift.failover.internal.evidence.Gathering;
import org.vipdrift.failover.internal.evidence.Past;
import org.vipdrift.failover.internal.evidence.Surveying;
import org.vipdrift.failover.port.SurveyQuestion;
import org.vipdrift.failover.port.SurveyReply;
import org.vipdrift.failover.port.Together;
import org.vipdrift.failover.sim.SimNet;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.VipGroup;

/** How long what a survey found counts. */
class ArmingsTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private SimNet net;
    private VipGroup group;
    private Armings armings;

    @BeforeEach
    void h1Holds() {
        net = new SimNet(3);
        net.held("h1", 4);
        net.hosts.values().forEach(h -> h.capabilities.addAll(List.of(ArmingPlan.CAPABILITY,
                SurveyQuestion.CAPABILITY)));
        group = net.group.with(Automatic.defaults(51));
        Gathering gathering = new Gathering(net, Together.IN_TURN, net.time, Duration.ofMillis(200));
        armings = new Armings((g, limit) -> gathering.gather(g, List.of(), Past.NONE, limit),
                new Surveying(net, Together.IN_TURN), () -> net.inventory().with(group), net.time);
    }

    private static boolean isFree(ArmingPlan plan) {
        return plan.checks().stream().filter(c -> c.id().equals("virtual-router-id")).findFirst().orElseThrow()
                .passed();
    }

    private void strangerSpeaks() {
        net.routers.add(new SurveyReply.Router(51, 100, Addresses.parse("198.51.100.77"),
                MacAddress.parse("02:00:00:00:00:77"), List.of()));
    }

    @Test
    void aSurveyCountsForAMinuteAndForTheGroupAsItWas() throws Exception {
        assertTrue(isFree(armings.plan(group, LIMIT)));
        strangerSpeaks();
        assertTrue(isFree(armings.planAgain(group, LIMIT)));
        assertFalse(isFree(armings.planAgain(group.with(new Automatic(51, 3, 100, false, 0, false, List.of(), false, 2,
                List.of())), LIMIT)));
        assertFalse(isFree(armings.plan(group, LIMIT)));
        net.routers.clear();
        assertFalse(isFree(armings.planAgain(group, LIMIT)));
        net.time.pass(Duration.ofSeconds(61));
        assertTrue(isFree(armings.planAgain(group, LIMIT)));
    }

    @Test
    void aGlanceListensToNobody() throws Exception {
        strangerSpeaks();
        assertTrue(isFree(armings.glance(group, LIMIT)));
    }
}
