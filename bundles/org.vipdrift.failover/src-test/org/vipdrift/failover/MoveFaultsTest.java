package org.vipdrift.failover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.port.Milestones;
import org.vipdrift.failover.port.Timing;
import org.vipdrift.failover.port.Together;
import org.vipdrift.failover.sim.ConsoleKilled;
import org.vipdrift.failover.sim.Fault;
import org.vipdrift.failover.sim.SimNet;

/** Every fault at every order of a switchover: never two answerers, always one holder in the end, and a true outcome. */
class MoveFaultsTest {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final MoveRequest TO_H2 = new MoveRequest(new GroupId("web"), Verb.MOVE, new HostId("h2"), false,
            "", "anna@desk");

    @TempDir
    Path folder;

    private static Failover failover(SimNet net, Path folder) {
        return new Failover(folder, net::inventory, net, Together.IN_TURN, net.time, Timing.NORMAL,
                Milestones.IGNORED);
    }

    private static SimNet heldByH1() {
        SimNet net = new SimNet(3);
        net.held("h1", 4);
        return net;
    }

    @Test
    void movesInOnePiece() throws Exception {
        SimNet net = heldByH1();
        Moves moves = failover(net, folder).moves();
        Plan plan = moves.plan(TO_H2, LIMIT);
        Drift drift = moves.run(plan, MoveListener.SILENT, Cancellation.NEVER);
        assertEquals(Outcome.DONE, drift.outcome(), drift.sentence());
        assertEquals(List.of("h2"), net.holders());
        assertEquals(List.of(), net.violations);
        assertEquals("web moved from h1 to h2 in 0.2 ms: 02:00:00:00:00:02 (h2) alone answers for 198.51.100.100,"
                + " seen by h1 and h3.", drift.sentence());
    }

    @TestFactory
    Stream<DynamicTest> anyFaultAtAnyOrderLeavesOneHolder() throws Exception {
        List<String> orders = ordersOfAMove();
        assertTrue(orders.contains("h1 release 1"), orders.toString());
        return orders.stream().flatMap(order -> Stream.of(Fault.values()).map(fault -> DynamicTest.dynamicTest(
                fault + " at " + order, () -> survives(order, fault))));
    }

    private List<String> ordersOfAMove() throws Exception {
        SimNet net = heldByH1();
        Moves moves = failover(net, folder.resolve("orders")).moves();
        moves.run(moves.plan(TO_H2, LIMIT), MoveListener.SILENT, Cancellation.NEVER);
        return List.copyOf(net.orders);
    }

    private void survives(String order, Fault fault) throws Exception {
        SimNet net = heldByH1();
        Path home = folder.resolve(fault + " " + order);
        net.faults.put(order, fault);
        Failover failover = failover(net, home);
        Drift drift = run(failover, net);
        String story = drift.outcome() + ", " + drift.sentence() + " " + net.orders + " " + drift.steps();
        net.time.pass(Duration.ofSeconds(20));
        assertEquals(List.of(), net.violations, story);
        if (diedBeforeItReleased(net, order, fault)) {
            assertEquals(List.of(), net.holders(), story);
            assertEquals(Outcome.FAILED, drift.outcome(), story);
            return;
        }
        assertEquals(1, net.holders().size(), "holders " + net.holders() + " after " + story);
        String holder = net.holders().getFirst();
        switch (drift.outcome()) {
            case DONE -> assertEquals("h2", holder, story);
            case ROLLED_BACK, REFUSED -> assertEquals("h1", holder, story);
            case FAILED, UNKNOWN -> throw new AssertionError(story);
        }
        assertTrue(failover.journal().verify().intact(), failover.journal().verify().sentence());
        assertFalse(failover.journal().drifts().isEmpty());
    }

    /** The one case that no order can mend: the holder lost its power before anything was moved. */
    private static boolean diedBeforeItReleased(SimNet net, String order, Fault fault) {
        return order.equals("h1 prepare 1") && !net.host("h1").powered;
    }

    private static Drift run(Failover failover, SimNet net) throws Exception {
        Plan plan = failover.moves().plan(TO_H2, LIMIT);
        assertTrue(plan.allowed(), plan.sentence());
        try {
            return failover.moves().run(plan, MoveListener.SILENT, Cancellation.NEVER);
        } catch (IllegalStateException e) {
            assertEquals(ConsoleKilled.class, e.getCause().getClass(), () -> "not killed but broken: " + e.getCause());
            failover.reconcile(LIMIT);
            return failover.journal().drifts().getLast();
        }
    }
}
