package org.vipdrift.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.AgentStatus.State;
import org.vipdrift.deploy.DeployReport.Outcome;
import org.vipdrift.deploy.internal.ScriptedHost;
import org.vipdrift.deploy.internal.TestPackages;
import org.vipdrift.deploy.internal.script.HostScript;
import org.vipdrift.remote.ConstantShell;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteHosts;

@Timeout(30)
class AgentDeploymentTest {
    private static final List<String> INSTALLING = List.of("LOOK", "SWEEP", "make folder", "upload", "VERIFY",
            "ACCOUNT",
            "UNPACK", "UNIT", "SWITCH", "START", "ANSWER", "remove folder", "TIDY");
    private static final List<String> UNDOING = List.of("STOP", "SWITCH_UNDO", "UNIT_UNDO", "UNPACK_UNDO",
            "ACCOUNT_UNDO", "remove folder");

    @TempDir
    private Path folder;
    private AgentPackage agent;
    private ScriptedHost host;

    @BeforeEach
    void freshHost() throws IOException {
        agent = AgentPackage.read(TestPackages.write(folder.resolve("agent.tar.gz"), TestPackages.parts("2.0")));
        host = new ScriptedHost(agent.sha256());
    }

    @Test
    void installsStepByStep() throws Exception {
        DeployReport report = install();
        assertEquals(Outcome.DONE, report.outcome());
        assertEquals(DeployReport.Reason.NONE, report.reason());
        assertEquals("The agent 2.0 runs on host h1.", report.sentence());
        assertEquals(INSTALLING, host.calls);
        assertEquals(List.of("preflight", "upload", "verify", "account", "unpack", "unit", "switch", "start", "answer",
                "tidy"), names(report));
        assertEquals("Host h1 is fit: Linux, x86_64, systemd, root. There is no agent on host h1.",
                report.steps().getFirst().sentence());
        assertTrue(report.steps().stream().allMatch(DeployReport.Step::succeeded));
        assertTrue(host.folders.isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void showsEveryCommandOfADryRunAndChangesNothing(AgentVerb verb) throws Exception {
        host.running("1.0", "old", "1.0-old").with("rights", "sudo");
        DeployPlan plan = new AgentDeployment().plan(verb, host, Optional.of(agent));
        assertEquals(List.of("LOOK"), host.calls);
        assertTrue(plan.sentence().contains("The agent 1.0 runs on host h1."), plan.sentence());
        host.calls.clear();
        DeployReport report = switch (verb) {
            case INSTALL -> install();
            case RESTART -> new AgentDeployment().restart(host);
            case REMOVE -> new AgentDeployment().remove(host, Progress.SILENT, Cancellation.NEVER);
        };
        assertEquals(names(report).stream().skip(1).toList(),
                plan.steps().stream().map(DeployPlan.Step::name).toList());
        assertEquals(host.calls.stream().skip(1).toList(), plan.steps().stream().flatMap(s -> s.commands().stream())
                .map(AgentDeploymentTest::asCall).toList());
        assertTrue(AgentDeployment.script("unpack.sh").contains("tar -xf"));
    }

    @Test
    void takesAJavaOfTheHostWhereItIsAnotherMachine() throws Exception {
        host.with("machine", "aarch64").with("java", "/usr/lib/jvm/java-25");
        DeployReport report = install();
        assertEquals(Outcome.DONE, report.outcome(), report.sentence());
        assertTrue(report.steps().getFirst().sentence().contains("aarch64, systemd, root, its own Java in"
                + " /usr/lib/jvm/java-25."), report.steps().getFirst().sentence());
        assertTrue(command(AgentVerb.INSTALL, "unpack.sh").contains("home:/usr/lib/jvm/java-25"));
    }

    @Test
    void takesNoFolderThatIsNone() throws Exception {
        host.with("machine", "aarch64").with("java", "/usr/lib/jvm/x; rm -rf /");
        assertEquals(Outcome.REFUSED, install().outcome());
    }

    @Test
    void sendsAGivenRuntimeAlongAndComparesItsChecksumToo() throws Exception {
        Path file = TestPackages.write(folder.resolve("jre.tar.gz"), TestPackages.runtime("25.0.3", 183));
        agent = agent.with(RuntimeImage.read(file));
        host.with("machine", "aarch64").with("java", "/usr/lib/jvm/java-25");
        assertTrue(command(AgentVerb.INSTALL, "unpack.sh").contains("archive:/tmp/vipdrift-upload-"));
        host.calls.clear();
        DeployReport report = install();
        assertEquals(Outcome.ROLLED_BACK, report.outcome(), "the second checksum is of another file");
        assertEquals(2, host.calls.stream().filter("upload"::equals).count());
        assertEquals(2, host.calls.stream().filter("VERIFY"::equals).count());
    }

    @Test
    void refusesARuntimeForAnotherMachineNamingBoth() throws Exception {
        Path file = TestPackages.write(folder.resolve("jre.tar.gz"), TestPackages.runtime("25.0.3", 183));
        agent = agent.with(RuntimeImage.read(file));
        host.with("machine", "riscv64");
        assertEquals("Installing the agent on host h1 was refused: Host h1 is riscv64, the package agent.tar.gz brings"
                + " Java for x86_64 and jre.tar.gz is for aarch64, and the host has no Java 25 of its own; install one"
                + " there, or name a runtime for riscv64 with --runtime. Nothing was changed.", install().sentence());
    }

    @Test
    void anOldRuntimeOrNoneIsSaid() throws Exception {
        Path old = TestPackages.write(folder.resolve("old.tar.gz"), TestPackages.runtime("21.0.9", 183));
        assertEquals("it is Java 21.0.9, the agent needs 25",
                assertThrows(IOException.class, () -> RuntimeImage.read(old)).getMessage());
        Path none = TestPackages.write(folder.resolve("none.tar.gz"), TestPackages.parts("1.0"));
        assertTrue(assertThrows(IOException.class, () -> RuntimeImage.read(none)).getMessage()
                .endsWith("so it is no Java runtime"));
    }

    private String command(AgentVerb verb, String script) throws InterruptedException {
        return new AgentDeployment().plan(verb, host, Optional.of(agent)).steps().stream()
                .flatMap(step -> step.commands().stream())
                .filter(command -> command.script().equals(Optional.of(script))).findFirst().orElseThrow().line();
    }

    @Test
    void saysWhoInstalledTheAgentAndWhen() throws Exception {
        host.running("1.0", "old", "1.0-old").with("installed", "2026-11-23T08:50:31Z anna@desk\u202e");
        assertEquals("anna@desk\\u202e installed it on 2026-11-23 08:50 UTC.",
                new AgentDeployment().status(host).installed().orElseThrow().sentence());
        host.with("installed", "2026-99-23T08:50:31Z anna@desk");
        assertEquals(Optional.empty(), new AgentDeployment().status(host).installed());
    }

    private static String asCall(DeployPlan.Command command) {
        return command.script()
                .map(name -> (command.line().startsWith("sudo ") ? "root " : "")
                        + name.replace(".sh", "").replace('-', '_').toUpperCase(java.util.Locale.ROOT))
                .orElse(command.line().contains("mkdir") ? "make folder"
                        : command.line().contains("rm -r") ? "remove folder" : "upload");
    }

    @Test
    void aDryRunSaysWhyAHostWouldRefuse() throws Exception {
        host.with("systemd", "no");
        DeployPlan plan = new AgentDeployment().plan(AgentVerb.INSTALL, host, Optional.of(agent));
        assertTrue(plan.isRefused());
        assertEquals(DeployReport.Reason.UNFIT, plan.reason());
        assertEquals(List.of(), plan.steps());
    }

    @Test
    void becomesRootBySudoForWhatNeedsItAlone() throws Exception {
        host.with("rights", "sudo");
        assertEquals(Outcome.DONE, install().outcome());
        assertEquals(List.of("LOOK", "SWEEP", "make folder", "upload", "VERIFY", "root ACCOUNT", "root UNPACK",
                "root UNIT", "root SWITCH", "root START", "root ANSWER", "remove folder", "root TIDY"), host.calls);
    }

    @Test
    void becomesRootByAPasswordAndLooksAgainForWhatRootAloneSees() throws Exception {
        host.with("rights", "none").answersAsRoot();
        DeployReport report = install();
        assertEquals(Outcome.DONE, report.outcome(), report.toString());
        assertEquals(List.of("LOOK", "root LOOK", "SWEEP"), host.calls.subList(0, 3));
        assertEquals("Host h1 is fit: Linux, x86_64, systemd, sudo. There is no agent on host h1.",
                report.steps().getFirst().sentence());
    }

    @Test
    void saysWhyNobodyBecameRoot() throws Exception {
        host.with("rights", "none").refusingRoot("sudo on host h1 did not accept the password of user ops; check it.");
        DeployReport report = install();
        assertEquals(DeployReport.Reason.NO_PERMISSION, report.reason());
        assertEquals("Installing the agent on host h1 was refused: sudo on host h1 did not accept the password of user"
                + " ops; check it. Nothing was changed.", report.sentence());
    }

    @Test
    void allCommandsAreTheSameAndWordsComeByStandardInput() throws Exception {
        host.with("rights", "sudo");
        install();
        host.running("2.0", agent.sha256(), "2.0-0123456789ab");
        new AgentDeployment().remove(host, Progress.SILENT, Cancellation.NEVER);
        assertEquals(Set.of(ConstantShell.COMMAND), host.commands);
        assertTrue(host.words.contains(agent.sha256()), host.words::toString);
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        List<String> heard = new ArrayList<>();
        new AgentDeployment().install(host, agent, (step, done, total) -> heard.add(step + " " + done + "/" + total),
                Cancellation.NEVER);
        assertTrue(heard.containsAll(List.of("preflight 0/0", "upload 0/0", "upload 5/10", "unpack 0/0", "tidy 0/0")),
                heard.toString());
    }

    @ParameterizedTest
    @CsvSource({"SWEEP,5", "VERIFY,5", "ACCOUNT,4", "UNPACK,3", "UNIT,2", "SWITCH,1", "START,0", "ANSWER,0"})
    void undoesAllBackwardsWhenAStepFails(HostScript failing, int undoneFrom) throws Exception {
        host.failing(failing, "no luck\n");
        DeployReport report = install();
        assertEquals(Outcome.ROLLED_BACK, report.outcome());
        assertEquals(DeployReport.Reason.FAILED, report.reason());
        List<String> expected = new ArrayList<>(INSTALLING.subList(0, INSTALLING.indexOf(failing.name()) + 1));
        expected.addAll(UNDOING.subList(undoneFrom, UNDOING.size()));
        assertEquals(expected, host.calls);
        assertTrue(report.sentence().startsWith("Installing the agent on host h1 failed: Host h1 failed at "),
                report.sentence());
        assertTrue(report.sentence().endsWith("(no luck); look into it there and try again. All of it was undone."),
                report.sentence());
        assertTrue(host.folders.isEmpty());
    }

    @Test
    void leavesAUserThatWasThereBefore() throws Exception {
        host.with("account", "yes").failing(HostScript.UNPACK, "");
        install();
        assertFalse(host.calls.contains("ACCOUNT_UNDO"));
    }

    @Test
    void saysThatTheDiskIsFull() throws Exception {
        host.failing(HostScript.UNPACK, "tar: agent/lib/modules: Wrote only 512 of 10240 bytes\n"
                + "tar: agent/lib/x: Cannot write: No space left on device\n");
        assertEquals(
                "Installing the agent on host h1 failed: Host h1 failed at unpacking the package (tar: agent/lib/x:"
                        + " Cannot write: No space left on device); make room on its disk and try again. All of it was undone.",
                install().sentence());
    }

    @Test
    void showsNothingAHostSaysUnescaped() throws Exception {
        host.failing(HostScript.UNPACK, "\u001b]0;gotcha\u0007\u202e" + "x".repeat(5000));
        String sentence = install().sentence();
        assertTrue(sentence.chars().noneMatch(c -> Character.isISOControl(c) || c == 0x202e), sentence);
        assertTrue(sentence.length() < 700, sentence);
        assertTrue(sentence.contains("(\\u001b]0;gotcha\\u0007\\u202exxx"), sentence);
    }

    @Test
    void noticesThatSomethingElseArrived() throws Exception {
        host.answering(HostScript.VERIFY, new ExecResult(OptionalInt.of(0), "0".repeat(64) + " */tmp/x\n", ""));
        DeployReport report = install();
        assertEquals(Outcome.ROLLED_BACK, report.outcome());
        assertEquals(
                "Installing the agent on host h1 failed: What arrived on host h1 is not what was sent (SHA-256 there"
                        + " \"" + "0".repeat(64) + "\", here " + agent.sha256() + "); try again. All of it was undone.",
                report.sentence());
    }

    @Test
    void saysWhatItCouldNotUndo() throws Exception {
        host.failing(HostScript.SWITCH, "first").failing(HostScript.UNIT_UNDO, "second");
        DeployReport report = install();
        assertEquals(Outcome.FAILED, report.outcome());
        assertTrue(
                report.sentence().endsWith("Not undone: unit: Host h1 failed at undoing: putting the unit file in place"
                        + " (second); look into it there and try again."),
                report.sentence());
        assertEquals("remove folder", host.calls.getLast());
        assertEquals(List.of("undo switch", "undo unit", "undo unpack", "undo account", "undo upload"),
                names(report).stream().filter(name -> name.startsWith("undo ")).toList());
    }

    @Test
    void changesNothingIfThatPackageRunsAlready() throws Exception {
        host.running("2.0", agent.sha256(), "2.0-x");
        DeployReport report = install();
        assertEquals(Outcome.UNCHANGED, report.outcome());
        assertEquals("The agent 2.0 runs on host h1 already.", report.sentence());
        assertEquals(List.of("LOOK"), host.calls);
    }

    @Test
    void replacesADamagedInstallationOfTheSamePackageInAFolderOfItsOwn() throws Exception {
        host.running("2.0", agent.sha256(), "2.0-x").with("active", "failed").with("taken", "yes");
        DeployReport report = install();
        assertEquals(Outcome.DONE, report.outcome());
        String unpacked = report.steps().stream().filter(step -> "unpack".equals(step.name())).findFirst().orElseThrow()
                .sentence();
        assertTrue(unpacked.matches("The package is in /opt/vipdrift-agent/2\\.0-" + agent.sha256().substring(0, 12)
                + "-[0-9a-f]{16}\\."), unpacked);
    }

    @Test
    void anAgentWhoseCodeDoesNotRunIsFoundOutWhileTheOneBeforeRuns() throws Exception {
        host.running("1.0", "f".repeat(64), "1.0-ffff").failing(HostScript.TRY, "it did not end within 20 s");
        DeployReport report = install();
        assertEquals(Outcome.ROLLED_BACK, report.outcome());
        assertEquals(
                "Installing the agent on host h1 failed: Host h1 failed at trying the new agent beside the one that"
                        + " runs (it did not end within 20 s); look into it there and try again. All of it was undone.",
                report.sentence());
        assertEquals(List.of("UNPACK_UNDO", "remove folder"),
                host.calls.subList(host.calls.indexOf("TRY") + 1, host.calls.size()));
    }

    @Test
    void bringsTheRunningAgentBackWhenTheNewOneDoesNotAnswer() throws Exception {
        host.running("1.0", "f".repeat(64), "1.0-ffff").failingOnce(HostScript.ANSWER, "it is activating");
        DeployReport report = install();
        assertEquals(Outcome.ROLLED_BACK, report.outcome());
        assertEquals(List.of("SWITCH_UNDO", "UNIT_UNDO", "START", "ANSWER", "UNPACK_UNDO", "remove folder"),
                host.calls.subList(host.calls.indexOf("ANSWER") + 1, host.calls.size()));
    }

    @Test
    void saysThatTheAgentBeforeDidNotComeBackEither() throws Exception {
        host.running("1.0", "f".repeat(64), "1.0-ffff").failing(HostScript.ANSWER, "it is activating");
        DeployReport report = install();
        assertEquals(Outcome.FAILED, report.outcome());
        assertTrue(
                report.sentence().endsWith("Not undone: previous: Host h1 failed at starting the agent 1.0 again (it is"
                        + " activating); look into it there and try again."),
                report.sentence());
    }

    @Test
    void aFailedTidyingIsSaidButNoFailure() throws Exception {
        host.failing(HostScript.TIDY, "read-only");
        DeployReport report = install();
        assertEquals(Outcome.DONE, report.outcome());
        assertTrue(report.steps().getLast().sentence().startsWith("Not all that is not needed was removed: "));
    }

    @Test
    void theCallersOwnCheckDecidesToo() throws Exception {
        DeployReport report = new AgentDeployment(Optional.empty(), (session, limit) -> {
            throw new RemoteException(Reason.PROTOCOL, "The agent on h1 speaks another language.", null);
        }).install(host, agent, Progress.SILENT, Cancellation.NEVER);
        assertEquals(Outcome.ROLLED_BACK, report.outcome());
        assertEquals("Installing the agent on host h1 failed: The agent on h1 speaks another language. All of it was"
                + " undone.", report.sentence());
    }

    @Test
    void undoesTheUploadWhenCancelledInTheMiddle() throws Exception {
        boolean[] stop = new boolean[1];
        DeployReport report = new AgentDeployment().install(host, agent, (step, done, total) -> stop[0] = done == 5,
                () -> stop[0]);
        assertEquals(Outcome.ROLLED_BACK, report.outcome());
        assertEquals("Installing the agent on host h1 was cancelled. All of it was undone.", report.sentence());
        assertEquals(List.of("LOOK", "SWEEP", "make folder", "upload", "remove folder"), host.calls);
        assertTrue(host.folders.isEmpty());
    }

    @ParameterizedTest
    @EnumSource(value = HostScript.class, names = {"VERIFY", "ACCOUNT", "UNPACK", "UNIT", "SWITCH", "START", "ANSWER"})
    void cancellingAfterAnyStepUndoesAll(HostScript during) throws Exception {
        boolean[] stop = new boolean[1];
        host.during(during, () -> stop[0] = true);
        DeployReport report = new AgentDeployment().install(host, agent, Progress.SILENT, () -> stop[0]);
        assertEquals(Outcome.ROLLED_BACK, report.outcome());
        assertEquals(DeployReport.Reason.CANCELLED, report.reason());
        assertTrue(host.folders.isEmpty());
        assertEquals("remove folder", host.calls.getLast());
    }

    @Test
    void undoesAndStaysInterruptedWhenInterrupted() throws Exception {
        host.during(HostScript.UNPACK, () -> Thread.currentThread().interrupt());
        DeployReport report = install();
        assertTrue(Thread.interrupted());
        assertEquals(Outcome.ROLLED_BACK, report.outcome());
        assertEquals(DeployReport.Reason.CANCELLED, report.reason());
        assertEquals(List.of("UNPACK_UNDO", "ACCOUNT_UNDO", "remove folder"),
                host.calls.subList(host.calls.indexOf("UNPACK") + 1, host.calls.size()));
    }

    @Test
    void namesWhatIsLeftWhenTheSessionIsLostDuringTheUpload() throws Exception {
        host.losingUpload();
        DeployReport report = install();
        assertEquals(Outcome.FAILED, report.outcome());
        String left = host.folders.first();
        assertTrue(left.matches("/tmp/vipdrift-upload-[0-9a-f]{16}"), left);
        assertEquals(
                "Installing the agent on host h1 failed: The connection to host h1 was lost. Not undone: upload: The"
                        + " connection to host h1 was lost. Remove " + left + " there, or install again.",
                report.sentence());
    }

    @Test
    void opensANewSessionToUndoWhenItsOwnIsLost() throws Exception {
        host.losingUpload();
        ScriptedHost again = new ScriptedHost(agent.sha256());
        RemoteHosts hosts = (target, limit) -> {
            again.folders.addAll(host.folders);
            return again;
        };
        DeployReport report = new AgentDeployment(hosts).install(host, agent, Progress.SILENT, Cancellation.NEVER);
        assertEquals(Outcome.ROLLED_BACK, report.outcome());
        assertEquals(DeployReport.Reason.UNREACHABLE, report.reason());
        assertEquals(List.of("remove folder"), again.calls);
        assertTrue(again.folders.isEmpty());
        assertFalse(again.isOpen(), "the second session was left open");
    }

    @ParameterizedTest
    @EnumSource(value = HostScript.class, names = {"VERIFY", "ACCOUNT", "UNPACK", "UNIT", "SWITCH", "START", "ANSWER"})
    void opensANewSessionToUndoWhereverItsOwnIsLost(HostScript losing) throws Exception {
        ScriptedHost again = new ScriptedHost(agent.sha256());
        DeployReport report = new AgentDeployment((target, limit) -> again).install(host.losing(losing), agent,
                Progress.SILENT, Cancellation.NEVER);
        assertEquals(Outcome.ROLLED_BACK, report.outcome());
        assertEquals("remove folder", again.calls.getLast());
    }

    @Test
    void saysAllThatIsLeftWhenTheHostCannotBeReachedAgain() throws Exception {
        RemoteHosts gone = (target, limit) -> {
            throw new RemoteException(Reason.TIMEOUT, "Host h1 did not answer.", null);
        };
        DeployReport report = new AgentDeployment(gone).install(host.losing(HostScript.UNIT), agent, Progress.SILENT,
                Cancellation.NEVER);
        assertEquals(Outcome.FAILED, report.outcome());
        for (String step : List.of("unit: ", "unpack: ", "account: ", "upload: ")) {
            assertTrue(report.sentence().contains(step), report.sentence());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "kernel|FreeBSD|UNFIT|Host h1 runs FreeBSD; the agent needs Linux.",
            "systemd|no|UNFIT|Host h1 does not run systemd, which starts and guards the agent; use a host that does.",
            "rights|none|NO_PERMISSION|User ops on host h1 is not root and may not use sudo without a password; log in as root, give the password, or allow"
                    + " it there with the line \"ops ALL=(ALL) NOPASSWD: ALL\" in /etc/sudoers.d/vipdrift.",
            "machine|aarch64|UNFIT|Host h1 is aarch64, the package agent.tar.gz brings Java for x86_64, and the host has no Java 25 of its own;"
                    + " install one there, or name a runtime for aarch64 with --runtime.",
            "missing|tar gzip|UNFIT|Host h1 lacks tar gzip; install that.",
            "free.base|5000|UNFIT|Host h1 has 4 MiB free in /opt, the agent needs 8 MiB; make room there.",
            "free:/tmp|10|UNFIT|Host h1 has no room for the upload of 1 MiB in /tmp; make room there."})
    void refusesAHostThatIsNotFit(String key, String value, DeployReport.Reason reason, String sentence)
            throws Exception {
        host.with(key, value);
        DeployReport report = install();
        assertEquals(Outcome.REFUSED, report.outcome());
        assertEquals(reason, report.reason());
        assertEquals("Installing the agent on host h1 was refused: " + sentence + " Nothing was changed.",
                report.sentence());
        assertEquals(key.equals("rights") ? List.of("LOOK", "root LOOK") : List.of("LOOK"), host.calls);
    }

    @Test
    void takesAnotherFolderForTheUploadWhenTheFirstIsFull() throws Exception {
        host.with("free:/tmp", "10").with("free:/var/tmp;rm -rf /", "1000000").with("free:/home/ops", "1000000")
                .losingUpload();
        install();
        assertTrue(host.folders.first().startsWith("/home/ops/vipdrift-upload-"), host.folders.toString());
    }

    @Test
    void refusesAHostThatTalksNonsense() throws Exception {
        host.with("end", "no");
        DeployReport report = install();
        assertEquals(Outcome.REFUSED, report.outcome());
        assertTrue(report.sentence().contains("Host h1 did not say what it is ("), report.sentence());
        host.look.clear();
        host.with("end", "yes");
        assertEquals(Outcome.REFUSED, install().outcome());
    }

    @Test
    void neverTakesANameFromTheHostThatCouldMeanMore() throws Exception {
        host.running("1.0", "x", "../../etc; reboot").failing(HostScript.SWITCH, "");
        install();
        assertTrue(host.calls.contains("SWITCH_UNDO"));
        assertEquals(State.DAMAGED, new AgentDeployment().status(host).state());
    }

    @Test
    void tellsTheStatus() throws Exception {
        assertEquals(new AgentStatus(State.ABSENT, "", "", "There is no agent on host h1."), status());
        host.running("1.0", "ab", "1.0-ab");
        assertEquals(new AgentStatus(State.RUNNING, "1.0", "ab", "The agent 1.0 runs on host h1."), status());
        host.with("active", "failed");
        assertEquals(new AgentStatus(State.STOPPED, "1.0", "ab", "The agent 1.0 is installed on host h1 but is failed;"
                + " restart it, or see why by \"journalctl -u vipdrift-agent\" there."), status());
        host.with("active", "active").with("socket", "");
        assertEquals(
                "The agent 1.0 is installed on host h1 but does not listen; restart it, or see why by \"journalctl -u"
                        + " vipdrift-agent\" there.",
                status().sentence());
        host.with("unit", "no");
        assertEquals(
                new AgentStatus(State.DAMAGED, "1.0", "ab", "The installation of the agent on host h1 is not whole;"
                        + " install it again, or remove it."),
                status());
    }

    @Test
    void theStatusOfAHostThatIsLostIsAFailure() {
        host.losing(HostScript.LOOK);
        assertEquals(Reason.LOST, assertThrows(RemoteException.class, this::status).reason());
    }

    @Test
    void restartsAnInstalledAgentAlone() throws Exception {
        DeployReport absent = new AgentDeployment().restart(host);
        assertEquals("Restarting the agent on host h1 was refused: There is no agent on host h1. Nothing was changed.",
                absent.sentence());
        assertEquals(DeployReport.Reason.UNFIT, absent.reason());
        host.running("1.0", "ab", "1.0-ab").calls.clear();
        DeployReport report = new AgentDeployment().restart(host);
        assertEquals(Outcome.DONE, report.outcome());
        assertEquals("The agent 1.0 was restarted on host h1.", report.sentence());
        assertEquals(List.of("LOOK", "START", "ANSWER"), host.calls);
    }

    @Test
    void removesAllAndLooksAgain() throws Exception {
        host.running("1.0", "ab", "1.0-ab").during(HostScript.REMOVE_FILES,
                () -> host.with("base", "no").with("unit", "no").with("state", "no").with("active", "inactive"));
        DeployReport report = remove();
        assertEquals(Outcome.DONE, report.outcome());
        assertEquals("The agent was removed from host h1; nothing of it is left.", report.sentence());
        assertEquals(List.of("LOOK", "STOP", "REMOVE_UNIT", "ACCOUNT_UNDO", "REMOVE_FILES", "LOOK"), host.calls);
    }

    @Test
    void removingWhatIsNotThereChangesNothing() throws Exception {
        DeployReport report = remove();
        assertEquals(Outcome.UNCHANGED, report.outcome());
        assertEquals(List.of("LOOK"), host.calls);
    }

    @Test
    void saysWhatARemovalHasLeft() throws Exception {
        host.running("1.0", "ab", "1.0-ab");
        DeployReport report = remove();
        assertEquals(Outcome.FAILED, report.outcome());
        assertTrue(report.sentence().startsWith("Removing the agent on host h1 failed: On host h1 there is still"
                + " /opt/vipdrift-agent, /var/lib/vipdrift, the unit file, the running unit; remove it there."),
                report.sentence());
        assertTrue(report.sentence().endsWith(" Not undone: verify: this cannot be undone; do it again to finish it."),
                report.sentence());
        assertFalse(host.calls.contains("START"));
    }

    @ParameterizedTest
    @EnumSource(value = HostScript.class, names = {"REMOVE_UNIT", "ACCOUNT_UNDO", "REMOVE_FILES"})
    void aRemovalThatHasBegunToDeleteIsNotTakenBack(HostScript failing) throws Exception {
        host.running("1.0", "ab", "1.0-ab").failing(failing, "busy");
        DeployReport report = remove();
        assertEquals(Outcome.FAILED, report.outcome());
        assertEquals(failing.name(), host.calls.getLast());
    }

    @Test
    void startsTheAgentAgainWhenItDoesNotStop() throws Exception {
        host.running("1.0", "ab", "1.0-ab").failing(HostScript.STOP, "busy");
        assertEquals(Outcome.ROLLED_BACK, remove().outcome());
        assertEquals(List.of("LOOK", "STOP", "START"), host.calls);
    }

    @Test
    void startsTheAgentAgainWhenARemovalIsCancelledInTime() throws Exception {
        boolean[] stop = new boolean[1];
        host.running("1.0", "ab", "1.0-ab").during(HostScript.STOP, () -> stop[0] = true);
        DeployReport report = new AgentDeployment().remove(host, Progress.SILENT, () -> stop[0]);
        assertEquals(Outcome.ROLLED_BACK, report.outcome());
        assertEquals(List.of("LOOK", "STOP", "START"), host.calls);
    }

    private DeployReport install() throws InterruptedException {
        return new AgentDeployment().install(host, agent, Progress.SILENT, Cancellation.NEVER);
    }

    private DeployReport remove() throws InterruptedException {
        return new AgentDeployment().remove(host, Progress.SILENT, Cancellation.NEVER);
    }

    private AgentStatus status() throws RemoteException, InterruptedException {
        return new AgentDeployment().status(host);
    }

    private static List<String> names(DeployReport report) {
        return report.steps().stream().map(DeployReport.Step::name).toList();
    }
}
