package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.HostId;
import org.vipdrift.deploy.AgentDeployment;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.deploy.DeployReport.Outcome;
import org.vipdrift.deploy.DeployReport.Reason;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;

class AgentRunTest {
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();
    private final Set<HostId> bad = ConcurrentHashMap.newKeySet();
    @TempDir
    private Path folder;

    @BeforeEach
    void hundreds() {
        world.folder = Optional.of(folder);
        world.inventory = new Inventory(IntStream.rangeClosed(1, 200)
                .mapToObj(i -> new Host(new HostId("n" + i), "192.0.2.1", 22, "root", new Identity.Automatic()))
                .toList(), List.of());
        world.installing = (host, progress, cancellation) -> report(host,
                bad.contains(host) ? Outcome.ROLLED_BACK : Outcome.DONE);
    }

    @Test
    void worksOnAsManyHostsAtATimeAsItIsTold() {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        world.installing = (host, progress, cancellation) -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            Thread.yield();
            underWay.decrementAndGet();
            return report(host, Outcome.DONE);
        };
        assertEquals(0, run("agent", "install", "--all", "--parallel", "3"));
        assertEquals(200, installed().size());
        assertTrue(most.get() <= 3, "at once: " + most);
        assertTrue(io.said().contains("200 of 200 hosts are over, 0 failed.\n"), io.said());
    }

    @Test
    void stopsAfterSoManyFailuresAndTriesAgainWhatFailedAndWhatWasNotBegun() {
        bad.addAll(List.of(new HostId("n2"), new HostId("n3")));
        assertEquals(1, run("agent", "install", "n1", "n2", "n3", "n4", "--parallel", "1", "--stop-after", "2"));
        assertEquals(List.of("install n1", "install n2", "install n3"), installed());
        assertTrue(io.printed().contains("n4    skipped      Nothing was done to n4: it failed on 2 before, and no"
                + " further host was to be begun."), io.printed());
        bad.clear();
        world.calls.clear();
        assertEquals(0, run("agent", "install", "--retry", "--parallel", "1"));
        assertEquals(List.of("install n2", "install n3", "install n4"), installed());
        world.calls.clear();
        assertEquals(0, run("agent", "install", "--retry"));
        assertEquals(List.of(), installed());
        assertTrue(io.said().contains("There is nothing to do again"), io.said());
        assertFalse(Files.exists(folder.resolve("agent-install.retry")));
    }

    @Test
    void remembersWhatFailedElsewhereWhenAnotherHostIsDone() {
        bad.add(new HostId("n7"));
        run("agent", "install", "n7", "n8");
        run("agent", "install", "n9");
        world.calls.clear();
        run("agent", "install", "--retry");
        assertEquals(List.of("install n7"), installed());
    }

    @Test
    void beginsNoFurtherHostWhenAPersonStopsIt() {
        Interruption interruption = new Interruption();
        world.installing = (host, progress, cancellation) -> {
            interruption.cancel();
            return new DeployReport(host, Outcome.ROLLED_BACK, Reason.CANCELLED, "All of it was undone.", List.of());
        };
        assertEquals(130, Main.run(new String[] {"agent", "install", "n1", "n2", "n3", "--parallel", "1"}, io, world,
                interruption));
        assertEquals(List.of("install n1"), installed());
        assertTrue(io.printed().contains("n3    skipped      Nothing was done to n3: the work was stopped before its"
                + " turn."), io.printed());
    }

    @Test
    void restartsMembersOfAGroupOneAfterTheOtherAndStopsAtTheFirstThatDoesNotComeBack() {
        world.inventory = Farm.INVENTORY;
        bad.add(Farm.H1);
        assertEquals(1, run("agent", "restart", "--all"));
        assertTrue(world.calls.contains("restart h1"), world.calls.toString());
        assertFalse(world.calls.contains("restart h2"), world.calls.toString());
        assertTrue(io.printed().contains("h2    skipped"), io.printed());
    }

    @Test
    void aDryRunShowsEveryCommandWithItsScriptAndChangesNothing() {
        assertEquals(0, run("agent", "install", "n1", "n2", "--dry-run"));
        assertEquals(List.of(), installed());
        assertEquals("""
                n1: Host n1 is fit.
                  upload    sftp: mkdir /tmp/u
                  start     sh -s -- 'a b' < start.sh
                n2: Host n2 is fit.
                  upload    sftp: mkdir /tmp/u
                  start     sh -s -- 'a b' < start.sh

                start.sh:
                """ + AgentDeployment.script("start.sh").lines().map(line -> line.isEmpty() ? "\n" : "  " + line + "\n")
                .reduce("", String::concat), io.printed());
    }

    @Test
    void takesAJavaRuntimeForHostsOfAnotherMachine() {
        assertEquals(0, run("agent", "install", "n1", "--runtime", "/tmp/jre-aarch64.tar.gz"));
        assertEquals(0, run("agent", "install", "n1", "--runtime", "/tmp/jre-aarch64.tar.gz", "--dry-run"));
        assertEquals(2, world.calls.stream().filter("using /tmp/jre-aarch64.tar.gz"::equals).count());
    }

    @Test
    void aDryRunForProgramsHasTheSame() {
        assertEquals(0, run("agent", "remove", "n1", "--dry-run", "--json"));
        assertTrue(io.printed().contains("\"sh -s -- 'a b' < start.sh\""), io.printed());
        assertTrue(io.printed().contains("\"start.sh\": \"# start: "), io.printed());
    }

    private List<String> installed() {
        return world.calls.stream().filter(call -> call.startsWith("install ")).toList();
    }

    private static DeployReport report(HostId host, Outcome outcome) {
        return new DeployReport(host, outcome, "So it went.", List.of());
    }

    private int run(String... args) {
        return Main.run(args, io, world);
    }
}
