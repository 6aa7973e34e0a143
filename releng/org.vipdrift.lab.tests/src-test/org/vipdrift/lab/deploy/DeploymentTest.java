package org.vipdrift.lab.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.AgentDeployment;
import org.vipdrift.deploy.AgentPackage;
import org.vipdrift.deploy.AgentStatus.State;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.deploy.DeployReport.Outcome;
import org.vipdrift.deploy.DeployReport.Reason;
import org.vipdrift.deploy.RuntimeImage;
import org.vipdrift.lab.tests.Command;
import org.vipdrift.lab.tests.HostListing;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.remote.RemoteSession;

@OnLab
@Timeout(180)
class DeploymentTest {
    private static final int LARGE = 26_000_000;

    @TempDir
    private Path folder;
    private final HostUnderTest host;
    private final AgentDeployment deployment;
    private RemoteSession session;
    private HostListing before;

    DeploymentTest(Lab lab) {
        host = new HostUnderTest(lab);
        deployment = new AgentDeployment(host.hosts());
    }

    @BeforeEach
    void bareHost() throws Exception {
        session = host.session("root");
        removeAgent();
        before = host.listing();
    }

    @AfterEach
    void bareHostAgain() throws Exception {
        try (RemoteSession fresh = host.session("root")) {
            session.close();
            session = fresh;
            removeAgent();
        }
    }

    private void removeAgent() throws Exception {
        DeployReport report = deployment.remove(session, Progress.SILENT, Cancellation.NEVER);
        assertTrue(report.succeeded(), report.sentence());
    }

    @Test
    void anInstalledAgentRunsAndInstallingItAgainChangesNothing() throws Exception {
        AgentPackage agent = new StandInAgent(folder, "1.0").build();
        DeployReport report = install(agent);
        assertEquals(Outcome.DONE, report.outcome(), report.toString());
        assertEquals(State.RUNNING, deployment.status(session).state());
        assertEquals("1.0", deployment.status(session).version());
        assertEquals("vipdrift", host.run("stat -c %U /run/vipdrift/agent.sock").strip());
        HostListing installed = host.listing();
        String invocation = host.run("systemctl show -p InvocationID vipdrift-agent");
        DeployReport again = install(agent);
        assertEquals(Outcome.UNCHANGED, again.outcome());
        assertEquals("The agent 1.0 runs on host " + host.name() + " already.", again.sentence());
        assertEquals(invocation, host.run("systemctl show -p InvocationID vipdrift-agent"));
        host.assertSince(installed);
    }

    @Test
    void aRemovedAgentLeavesNoTrace() throws Exception {
        install(new StandInAgent(folder, "1.0").build());
        assertTrue(host.run("ls -A /var/lib/vipdrift").contains("state"));
        assertFalse(before.equals(host.listing()));
        DeployReport report = deployment.remove(session, Progress.SILENT, Cancellation.NEVER);
        assertEquals(Outcome.DONE, report.outcome(), report.toString());
        host.assertSince(before);
        assertEquals(State.ABSENT, deployment.status(session).state());
        assertEquals(Outcome.UNCHANGED, deployment.remove(session, Progress.SILENT, Cancellation.NEVER).outcome());
    }

    @Test
    void removingLeavesAUserThatWasThereBefore() throws Exception {
        host.run("useradd --system vipdrift");
        try {
            HostListing withUser = host.listing();
            install(new StandInAgent(folder, "1.0").build());
            removeAgent();
            host.assertSince(withUser);
        } finally {
            host.run("userdel vipdrift");
        }
        host.assertSince(before);
    }

    @Test
    void aUserWithSudoInstallsAndRemoves() throws Exception {
        try (RemoteSession ops = host.session("ops")) {
            DeployReport report = deployment.install(ops, new StandInAgent(folder, "1.0").build(), Progress.SILENT,
                    Cancellation.NEVER);
            assertEquals(Outcome.DONE, report.outcome(), report.toString());
            assertEquals(State.RUNNING, deployment.status(ops).state());
            assertEquals("root root 755\n", host.run("stat -c '%U %G %a' /opt/vipdrift-agent/current/"));
            assertEquals(Outcome.DONE, deployment.remove(ops, Progress.SILENT, Cancellation.NEVER).outcome());
        }
        host.assertSince(before);
    }

    @Test
    void aUserWithoutSudoIsRefusedAndChangesNothing() throws Exception {
        AgentPackage agent = new StandInAgent(folder, "1.0").build();
        try (RemoteSession guest = host.session("guest")) {
            DeployReport report = deployment.install(guest, agent, Progress.SILENT, Cancellation.NEVER);
            assertEquals(Outcome.REFUSED, report.outcome());
            assertEquals(Reason.NO_PERMISSION, report.reason());
            assertEquals("Installing the agent on host " + host.name() + " was refused: User guest on host "
                    + host.name()
                    + " is not root and may not use sudo without a password; log in as root, give the password, or allow it"
                    + " there with the line \"guest ALL=(ALL) NOPASSWD: ALL\" in /etc/sudoers.d/vipdrift. Nothing was changed.",
                    report.sentence());
            host.assertSince(before);
            install(agent);
            assertEquals(State.RUNNING, deployment.status(guest).state());
            assertEquals(Outcome.REFUSED, deployment.remove(guest, Progress.SILENT, Cancellation.NEVER).outcome());
        }
    }

    @Test
    void aPackageForAnotherMachineIsRefused() throws Exception {
        DeployReport report = install(new StandInAgent(folder, "1.0").forAnotherMachine().build());
        assertEquals(Outcome.REFUSED, report.outcome());
        assertEquals(Reason.UNFIT, report.reason());
        assertEquals("Installing the agent on host " + host.name() + " was refused: Host " + host.name()
                + " is x86_64, the package agent-1.0.tar.gz brings Java for aarch64, and the host has no Java 25 of its"
                + " own; install one there, or name a runtime for x86_64 with --runtime. Nothing was changed.",
                report.sentence());
        host.assertSince(before);
    }

    @Test
    void aPackageForAnotherMachineRunsByAGivenJavaOrTheHostsOwn() throws Exception {
        AgentPackage foreign = new StandInAgent(folder, "1.0").forAnotherMachine().build();
        DeployReport given = install(foreign.with(RuntimeImage.read(runtime())));
        assertEquals(Outcome.DONE, given.outcome(), given.toString());
        assertTrue(deployment.status(session).installed().isPresent());
        host.run("/opt/vipdrift-agent/current/runtime/bin/java -XX:-UsePerfData -version 2>&1 | grep -q 'version .25'");
        host.run("mkdir -p /usr/lib/jvm && cp -a /opt/vipdrift-agent/current/runtime /usr/lib/jvm/java-25");
        try {
            removeAgent();
            DeployReport own = install(foreign);
            assertEquals(Outcome.DONE, own.outcome(), own.toString());
            assertTrue(own.steps().getFirst().sentence().contains(", its own Java in /usr/lib/jvm/java-25."),
                    own.toString());
            assertEquals("/usr/lib/jvm/java-25\n", host.run("readlink /opt/vipdrift-agent/current/runtime"));
            removeAgent();
            host.run("test -x /usr/lib/jvm/java-25/bin/java");
        } finally {
            host.run("rm -rf /usr/lib/jvm");
        }
        host.assertSince(before);
    }

    /** The runtime of the agent's package, as a vendor's archive has it. */
    private Path runtime() {
        Path agent = Path.of(System.getProperty("vipdrift.agent.package", "none").replaceAll("\\.tar$", ""));
        assumeTrue(Files.isDirectory(agent), "no package of the agent was built");
        Path file = folder.resolve("runtime.tar.gz");
        Command.run(List.of("tar", "-czf", file.toString(), "-C", agent.toString(), "runtime"), Duration.ofMinutes(1));
        return file;
    }

    @Test
    void aDiskWithTooLittleRoomIsRefused() throws Exception {
        host.run("mkdir /opt/vipdrift-agent && mount -t tmpfs -o size=10m tmpfs /opt/vipdrift-agent");
        try {
            DeployReport report = install(new StandInAgent(folder, "1.0").weighing(LARGE).build());
            assertEquals(Outcome.REFUSED, report.outcome());
            assertEquals("Installing the agent on host " + host.name() + " was refused: Host " + host.name()
                    + " has 10 MiB free in /opt, the agent needs 57 MiB; make room there. Nothing was changed.",
                    report.sentence());
        } finally {
            host.run("umount /opt/vipdrift-agent && rmdir /opt/vipdrift-agent");
        }
        host.assertSince(before);
    }

    @Test
    void aDiskThatFillsUpWhileUnpackingIsNamedAndAllIsUndone() throws Exception {
        host.run("mkdir /opt/vipdrift-agent && mount -t tmpfs -o size=200m,nr_inodes=6 tmpfs /opt/vipdrift-agent");
        try {
            DeployReport report = install(new StandInAgent(folder, "1.0").build());
            assertEquals(Outcome.ROLLED_BACK, report.outcome(), report.toString());
            assertTrue(report.sentence().contains(" failed at unpacking the package (tar: "), report.sentence());
            assertTrue(report.sentence().contains("No space left on device"), report.sentence());
            assertTrue(report.sentence().endsWith("; make room on its disk and try again. All of it was undone."),
                    report.sentence());
            assertEquals("", host.run("ls -A /opt/vipdrift-agent"));
        } finally {
            host.run("umount /opt/vipdrift-agent && rmdir /opt/vipdrift-agent");
        }
        host.assertSince(before);
    }

    @Test
    void aDiskThatFillsUpDuringTheUploadIsNamedAndAllIsUndone() throws Exception {
        host.run("mount -t tmpfs -o mode=1777,size=30m tmpfs /tmp");
        try {
            DeployReport report = deployment.install(session, new StandInAgent(folder, "1.0").weighing(LARGE).build(),
                    once("upload", LARGE / 4, () -> host.run("head -c 20000000 /dev/zero > /tmp/other || true")),
                    Cancellation.NEVER);
            assertEquals(Outcome.ROLLED_BACK, report.outcome(), report.toString());
            assertTrue(report.sentence().contains("Host " + host.name() + " could not write /tmp/vipdrift-upload-"),
                    report.sentence());
            assertTrue(report.sentence().contains("check that its disk is not full"), report.sentence());
            assertEquals("/tmp/other\n", host.run("find /tmp -mindepth 1 -xdev -name '[ov]*'"));
        } finally {
            host.run("umount /tmp");
        }
        host.assertSince(before);
    }

    @Test
    void anUploadThatIsCutIsUndoneOverANewSession() throws Exception {
        DeployReport report = deployment.install(session, new StandInAgent(folder, "1.0").weighing(LARGE).build(),
                once("upload", LARGE / 2, () -> host.run("pkill -f 'sftp-server|internal-sftp' -P 1 || true;"
                        + " for p in $(pgrep -x sshd); do [ \"$(ps -o args= -p $p | cut -c1-10)\" = 'sshd: root' ]"
                        + " && [ $p != $(ps -o ppid= -p $$) ] && kill -9 $p; done; true")),
                Cancellation.NEVER);
        assertEquals(Outcome.ROLLED_BACK, report.outcome(), report.toString());
        assertTrue(report.sentence().startsWith("Installing the agent on host " + host.name()
                + " failed: The connection to host " + host.name() + " was lost while writing /tmp/vipdrift-upload-"),
                report.sentence());
        host.assertSince(before);
    }

    @Test
    void aHostCutOffDuringTheUploadIsNamedWithWhatIsLeftAndTheNextInstallationSweepsIt() throws Exception {
        DeployReport report;
        try {
            report = deployment.install(session, new StandInAgent(folder, "1.0").weighing(LARGE).build(),
                    once("upload", LARGE / 2, host::cut), Cancellation.NEVER);
        } finally {
            host.mend();
        }
        assertEquals(Outcome.FAILED, report.outcome(), report.toString());
        String left = host.run("ls -d /tmp/vipdrift-upload-*").strip();
        assertTrue(report.sentence().contains("Remove " + left + " there, or install again."), report.sentence());
        host.run("find " + left + " -exec touch -d '10 minutes ago' {} +");
        try (RemoteSession again = host.session("root")) {
            assertEquals(Outcome.DONE,
                    deployment.install(again, new StandInAgent(folder, "1.1").build(), Progress.SILENT,
                            Cancellation.NEVER).outcome());
            deployment.remove(again, Progress.SILENT, Cancellation.NEVER);
        }
        host.assertSince(before);
    }

    @Test
    void cancellingTheUploadLeavesNothing() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        DeployReport report = deployment.install(session, new StandInAgent(folder, "1.0").weighing(LARGE).build(),
                once("upload", LARGE / 2, () -> stop.set(true)), stop::get);
        assertEquals(Outcome.ROLLED_BACK, report.outcome(), report.toString());
        assertEquals("Installing the agent on host " + host.name() + " was cancelled. All of it was undone.",
                report.sentence());
        host.assertSince(before);
    }

    @Test
    void anAgentThatDoesNotStartIsUndone() throws Exception {
        DeployReport report = install(new StandInAgent(folder, "1.0").thatDoesNotStart().build());
        assertEquals(Outcome.ROLLED_BACK, report.outcome(), report.toString());
        host.assertSince(before);
    }

    @Test
    void anUpgradeThatDoesNotStartBringsTheOldAgentBack() throws Exception {
        install(new StandInAgent(folder, "1.0").build());
        HostListing installed = host.listing();
        DeployReport report = install(new StandInAgent(folder, "2.0").thatDoesNotStart().build());
        assertEquals(Outcome.ROLLED_BACK, report.outcome(), report.toString());
        assertTrue(report.sentence().contains(" failed at starting the agent ("), report.sentence());
        assertEquals(State.RUNNING, deployment.status(session).state());
        assertEquals("1.0", deployment.status(session).version());
        host.assertSince(installed);
    }

    @Test
    void anUpgradeReplacesTheOldAgent() throws Exception {
        install(new StandInAgent(folder, "1.0").build());
        DeployReport report = install(new StandInAgent(folder, "2.0").build());
        assertEquals(Outcome.DONE, report.outcome(), report.toString());
        assertEquals("2.0", deployment.status(session).version());
        assertEquals(1, host.run("ls -d /opt/vipdrift-agent/*-*").lines().count());
        removeAgent();
        host.assertSince(before);
    }

    @Test
    void aDamagedInstallationIsSaidAndRepaired() throws Exception {
        AgentPackage agent = new StandInAgent(folder, "1.0").build();
        install(agent);
        host.run("systemctl stop vipdrift-agent && rm /opt/vipdrift-agent/current/bin/vipdrift-agent");
        assertEquals(State.STOPPED, deployment.status(session).state());
        DeployReport restart = deployment.restart(session);
        assertFalse(restart.succeeded(), restart.toString());
        DeployReport report = install(agent);
        assertEquals(Outcome.DONE, report.outcome(), report.toString());
        assertEquals(State.RUNNING, deployment.status(session).state());
        assertEquals(Outcome.DONE, deployment.restart(session).outcome());
    }

    @Test
    void theRealAgentRunsConfinedAndLeavesNoTrace() throws Exception {
        Path file = Path.of(System.getProperty("vipdrift.agent.package", "none"));
        assertTrue(Files.exists(file) || !"true".equals(System.getenv("CI")), "In CI the agent must be built: " + file);
        assumeTrue(Files.exists(file), "no package of the agent was built");
        DeployReport report = install(AgentPackage.read(file));
        assertEquals(Outcome.DONE, report.outcome(), report.toString());
        assertEquals(State.RUNNING, deployment.status(session).state());
        Confinement agent = new Confinement(host);
        agent.assertStartedAgainAtOnceAndAlways();
        agent.assertAUserWithTwoRights();
        agent.assertWritesToItsOwnFoldersOnly();
        removeAgent();
        host.assertSince(before);
    }

    private DeployReport install(AgentPackage agent) throws InterruptedException {
        return deployment.install(session, agent, Progress.SILENT, Cancellation.NEVER);
    }

    /** Does something once, when a step has come this far. */
    private static Progress once(String step, long at, Runnable what) {
        AtomicBoolean done = new AtomicBoolean();
        return (name, count, total) -> {
            if (name.equals(step) && count >= at && done.compareAndSet(false, true)) {
                what.run();
            }
        };
    }
}
