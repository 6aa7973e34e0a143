package org.vipdrift.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.DeployReport.Outcome;
import org.vipdrift.deploy.Rollout.Terms;
import org.vipdrift.deploy.RolloutResult.End;
import org.vipdrift.deploy.internal.ScriptedHost;
import org.vipdrift.deploy.internal.TestPackages;
import org.vipdrift.deploy.internal.script.HostScript;

/** Real installations, step by step, on hundreds of hosts that write down what they were told. */
@Timeout(60)
class ManyHostsTest {
    private static final List<HostId> HOSTS = IntStream.rangeClosed(1, 300).mapToObj(i -> new HostId("n" + i)).toList();
    @TempDir
    private Path folder;
    private AgentPackage agent;
    private final Map<HostId, ScriptedHost> hosts = new ConcurrentHashMap<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    @BeforeEach
    void hundreds() throws IOException {
        agent = AgentPackage.read(TestPackages.write(folder.resolve("agent.tar.gz"), TestPackages.parts("2.0")));
        HOSTS.forEach(host -> hosts.put(host, new ScriptedHost(agent.sha256())));
    }

    @Test
    void installsOnAllOfThemAndTriesAgainOnlyWhereItFailed() throws Exception {
        for (int i = 1; i <= 300; i += 50) {
            hosts.get(new HostId("n" + i)).failingOnce(HostScript.UNPACK, "no luck");
        }
        RolloutResult<DeployReport> first = run(HOSTS, new Terms(32, 0));
        assertEquals(6, first.failed().size());
        assertEquals(294, count(first, Outcome.DONE));
        assertEquals(6, count(first, Outcome.ROLLED_BACK));
        RolloutResult<DeployReport> again = run(first.failed(), new Terms(32, 0));
        assertEquals(6, count(again, Outcome.DONE));
    }

    @Test
    void aCancelUndoesWhatIsUnderWayAndLeavesTheRestUntouched() throws Exception {
        AtomicInteger unpacked = new AtomicInteger();
        hosts.values().forEach(host -> host.during(HostScript.UNPACK, () -> {
            if (unpacked.incrementAndGet() == 40) {
                cancelled.set(true);
            }
        }));
        RolloutResult<DeployReport> result = run(HOSTS, new Terms(8, 0));
        assertEquals(End.CANCELLED, result.end());
        assertTrue(result.notBegun().size() > 200, result.notBegun().size() + " not begun");
        result.notBegun().forEach(host -> assertEquals(List.of(), hosts.get(host).calls));
        assertTrue(result.failed().size() <= 8 && !result.failed().isEmpty(), result.failed().toString());
        for (HostId host : result.failed()) {
            assertEquals(Outcome.ROLLED_BACK, result.ended().get(host).outcome());
            assertFalse(hosts.get(host).calls.contains("TIDY"));
            assertTrue(hosts.get(host).folders.isEmpty(), "the upload is left on " + host);
        }
    }

    private RolloutResult<DeployReport> run(List<HostId> which, Terms terms) throws InterruptedException {
        Cancellation cancellation = cancelled::get;
        return new Rollout<>(
                host -> new AgentDeployment().install(hosts.get(host), agent, Progress.SILENT, cancellation),
                (DeployReport report) -> !report.succeeded()).run(which, terms, (host, report, tally) -> {
                }, cancellation);
    }

    private static long count(RolloutResult<DeployReport> result, Outcome outcome) {
        return result.ended().values().stream().filter(report -> report.outcome() == outcome).count();
    }
}
