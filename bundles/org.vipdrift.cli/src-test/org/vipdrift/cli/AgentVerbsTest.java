package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.HostId;
import org.vipdrift.deploy.AgentStatus;
import org.vipdrift.deploy.AgentStatus.State;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.deploy.DeployReport.Outcome;
import org.vipdrift.deploy.DeployReport.Reason;

class AgentVerbsTest {
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();

    @Test
    void installsOnSeveralHostsSideBySide() {
        CountDownLatch both = new CountDownLatch(2);
        world.installing = (host, progress, cancellation) -> {
            both.countDown();
            assertTrue(both.await(10, TimeUnit.SECONDS), "the other host waits for this one");
            return report(host, Outcome.DONE, "Agent 0.1.0 runs.");
        };
        assertEquals(0, run("agent", "install", "h1", "h2"));
        assertEquals("""
                HOST  OUTCOME  WHAT HAPPENED
                h1    done     Agent 0.1.0 runs.
                h2    done     Agent 0.1.0 runs.
                """, io.printed());
    }

    @Test
    void saysHowFarEachHostIs() {
        world.installing = (host, progress, cancellation) -> {
            progress.at("Checking \u0007the host", 0, 0);
            for (long done = 0; done <= 1000; done += 50) {
                progress.at("Uploading", done, 1000);
            }
            return report(host, Outcome.DONE, "Agent 0.1.0 runs.");
        };
        run("agent", "install", "h1");
        assertEquals("""
                h1: Checking \\u0007the host
                h1: Uploading
                h1: Uploading, 25 %
                h1: Uploading, 50 %
                h1: Uploading, 75 %
                h1: Uploading, 100 %
                """, io.said());
    }

    @Test
    void reportsEachHostAndEndsWithTheWorst() {
        world.installing = (host, progress, cancellation) -> {
            if (host.equals(Farm.H3)) {
                throw new ControlException(ControlException.Reason.UNREACHABLE, "h3 does not answer on port 2222.");
            }
            return host.equals(Farm.H1)
                    ? new DeployReport(host, Outcome.UNCHANGED, "Agent 0.1.0 runs already.",
                            List.of(new DeployReport.Step("preflight", true, "Linux, x86_64.", 12.3456)))
                    : report(host, Outcome.ROLLED_BACK, "The agent did not answer; all is as before.");
        };
        assertEquals(1, run("agent", "install", "h1", "h2", "h3", "h1", "--json"));
        assertEquals(Golden.text("agent-install"), io.printed());
        assertEquals(3, world.calls.stream().filter(c -> c.startsWith("install")).count());
    }

    @ParameterizedTest
    @CsvSource({"DONE, 0", "UNCHANGED, 0", "REFUSED, 78", "ROLLED_BACK, 1", "FAILED, 1"})
    void turnsEachOutcomeIntoItsExitStatus(Outcome outcome, int status) {
        world.installing = (host, progress, cancellation) -> report(host, outcome, "So it went.");
        for (String verb : List.of("install", "restart", "remove")) {
            assertEquals(status, run("agent", verb, "h1"), verb);
        }
        assertEquals(List.of("install h1", "restart h1", "uninstall h1"),
                world.calls.stream().filter(c -> c.endsWith("h1")).toList());
    }

    @ParameterizedTest
    @CsvSource({"NO_PERMISSION, 77", "UNFIT, 78", "UNREACHABLE, 69", "TIMEOUT, 124", "CANCELLED, 130", "FAILED, 1"})
    void saysByTheExitStatusWhyAHostWasLeftAsItWas(Reason reason, int status) {
        for (Outcome outcome : List.of(Outcome.REFUSED, Outcome.ROLLED_BACK)) {
            world.installing = (host, progress, cancellation) -> report(host, outcome, reason);
            assertEquals(status, run("agent", "install", "h1"), outcome.word());
        }
        world.installing = (host, progress, cancellation) -> report(host, Outcome.FAILED, reason);
        assertEquals(1, run("agent", "install", "h1"), "what is left on the host counts more than why");
    }

    @Test
    void tellsTheEndOfTheGivenTimeFromAFailureThatTookLong() {
        world.installing = (host, progress, cancellation) -> {
            while (!cancellation.isCancelled()) {
                Thread.onSpinWait();
            }
            return report(host, Outcome.ROLLED_BACK, Reason.NO_PERMISSION);
        };
        assertEquals(77, run("agent", "install", "h1", "--timeout", "500ms"));
    }

    @Test
    void touchesNoHostWhenOneIsMistyped() {
        assertEquals(105, run("agent", "install", "h1", "h9"));
        assertEquals(List.of("open"), world.calls);
    }

    @Test
    void letsCtrlCReachTheInstallationWithoutTearingIt() {
        Interruption interruption = new Interruption();
        world.installing = (host, progress, cancellation) -> {
            assertFalse(cancellation.isCancelled());
            interruption.cancel();
            assertTrue(cancellation.isCancelled());
            return report(host, Outcome.ROLLED_BACK, Reason.CANCELLED);
        };
        assertEquals(130, Main.run(new String[] {"agent", "install", "h1"}, io, world, interruption));
        assertTrue(io.printed().contains("rolled-back  So it went."), io.printed());
    }

    @Test
    void cancelsWhenTheGivenTimeIsOver() {
        world.installing = (host, progress, cancellation) -> {
            while (!cancellation.isCancelled()) {
                Thread.onSpinWait();
            }
            return report(host, Outcome.ROLLED_BACK, Reason.CANCELLED);
        };
        assertEquals(124, run("agent", "install", "h1", "--timeout", "500ms"));
    }

    @ParameterizedTest
    @CsvSource({"RUNNING, 0", "ABSENT, 190", "STOPPED, 190", "DAMAGED, 190"})
    void saysHowAnAgentIs(State state, int status) {
        world.examining = host -> new AgentStatus(state, state == State.ABSENT ? "" : "0.1.0", "ab12", "So it is.");
        assertEquals(status, run("agent", "status", "h1", "--timeout", "3s"));
        assertTrue(io.printed().contains("h1    " + state.word()), io.printed());
        assertEquals("agent status h1 PT3S", world.calls.getLast());
    }

    @Test
    void printsTheStatusForPrograms() {
        world.examining = host -> {
            if (host.equals(Farm.H2)) {
                throw new ControlException(ControlException.Reason.TIMEOUT, "h2 did not answer within 10 s.");
            }
            return new AgentStatus(State.RUNNING, "0.1.0", "ab12", "The agent runs.");
        };
        assertEquals(124, run("agent", "status", "h1", "h2", "--json"));
        assertEquals(Golden.text("agent-status"), io.printed());
    }

    private static DeployReport report(HostId host, Outcome outcome, String sentence) {
        return new DeployReport(host, outcome, sentence, List.of());
    }

    private static DeployReport report(HostId host, Outcome outcome, Reason reason) {
        return new DeployReport(host, outcome, reason, "So it went.", List.of());
    }

    private int run(String... args) {
        return Main.run(args, io, world);
    }
}
