package org.vipdrift.lab.armed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.control.Maintenance;
import org.vipdrift.control.Maintenance.Request;
import org.vipdrift.control.Maintenance.Scope;
import org.vipdrift.control.MaintenanceReport;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.Grant;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.lab.moves.MoveLab;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.watch.oracle.Bounds;

/** The operator's word on hosts and groups (I3), on an armed group that h1 holds. */
@OnLab
@Timeout(120)
class MaintenanceTest {
    private static final String WHO = "anna@desk";
    private static final Duration LONG = Duration.ofSeconds(4);
    /** Nobody takes over as long as nobody may. */
    private static final Bounds PEOPLE_WAIT = new Bounds(Duration.ofSeconds(60), 2);
    @TempDir
    static Path folder;
    private static ArmedLab armed;
    private final Lab lab;

    MaintenanceTest(Lab lab) {
        this.lab = lab;
    }

    @BeforeAll
    static void open(Lab lab) throws Exception {
        armed = new ArmedLab(lab, folder.resolve("data"));
    }

    @BeforeEach
    void h1Holds() throws Exception {
        armed.reset();
    }

    @AfterEach
    void allTakePartAgain() throws Exception {
        armed.moves.revive();
        armed.moves.awaitAgents();
        for (String host : lab.hosts()) {
            end(host);
        }
    }

    @AfterAll
    static void close() throws Exception {
        if (armed != null) {
            armed.close();
        }
    }

    private static Maintenance maintenance() {
        return armed.moves.control().maintenance();
    }

    private static Scope host(String name) {
        return new Scope.OfHost(new HostId(name));
    }

    private static void begin(Scope scope) throws Exception {
        MaintenanceReport report = maintenance().begin(
                maintenance().plan(new Request(scope, "new disk", Duration.ZERO, false, WHO), MoveLab.PLAN),
                MoveListener.SILENT, Cancellation.NEVER, MoveLab.PLAN);
        assertTrue(report.done(), report.sentence());
    }

    private static void end(String name) throws Exception {
        MaintenanceReport report = maintenance().end(host(name), "", WHO, MoveLab.PLAN);
        assertTrue(report.done(), report.sentence());
    }

    @Test
    void aHostInMaintenanceTakesNothingOverAlsoAfterACrashOfItsAgentAndDoesOnceThatEnds() throws Exception {
        begin(host("h2"));
        begin(host("h3"));
        crashAgent("h2");
        assertEquals(List.of("new disk"), reasons("h2"));
        lab.tell("crash", "h1");
        armed.watch(LONG);
        assertFalse(armed.moves.carries("h2") || armed.moves.carries("h3"), "A host in maintenance took over.");
        end("h2");
        armed.awaitHolder("h2");
        armed.assertAllHeld("I3 maintenance of hosts", PEOPLE_WAIT);
    }

    private static void crashAgent(String host) {
        String before = armed.moves.agentProcess(host);
        armed.moves.killAgent(host);
        MoveLab.await("another agent on " + host,
                () -> !List.of(before, "0").contains(armed.moves.agentProcess(host)));
        armed.moves.awaitAgents();
    }

    private static List<String> reasons(String host) throws Exception {
        return armed.moves.facts(host).grants().stream().map(Grant::maintenance).flatMap(List::stream)
                .map(m -> m.why()).toList();
    }

    @Test
    void theHolderIsMovedAwayFirstAndTakesNothingBack() throws Exception {
        begin(host("h1"));
        MoveLab.await("the VIP on another host", () -> List.of("h2", "h3").contains(armed.witness.holder()));
        assertFalse(armed.moves.carries("h1"), "h1 is in maintenance and holds.");
        armed.assertAllHeld("I3 the holder in maintenance", Bounds.takeover(Duration.ofSeconds(1)));
    }
}
