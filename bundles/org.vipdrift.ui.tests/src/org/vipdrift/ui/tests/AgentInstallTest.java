package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.tests.fake.Scene;

class AgentInstallTest extends ConsoleTest {
    private static final String NO_SUDO = "ops on h2 needs a password for sudo: allow it sudo without one, or use root.";

    @BeforeEach
    void network() {
        control.inventory().hold(Scene.INVENTORY);
        control.status().show(Scene.calm());
        screen.view("org.vipdrift.inventory.ui.hosts");
    }

    @Test
    void eachHostHasItsRowWithStepsAndResult() {
        Scope dialog = install("h1", "h2");
        for (String host : List.of("h1", "h2")) {
            dialog.row("deploy.hosts", host + " done", row -> row.getFirst().equals(host) && row.get(1).equals("done"));
        }
        assertTrue(dialog.text("deploy.details").contains("upload"), dialog.text("deploy.details"));
        assertFalse(dialog.isEnabled("deploy.retry"));
    }

    @Test
    void aFailureSaysWhatToDoAndCanBeTriedAgain() {
        control.agents().answer(host -> new DeployReport(host, DeployReport.Outcome.REFUSED, NO_SUDO, List.of()));
        Scope dialog = install("h2");
        List<String> row = dialog.row("deploy.hosts", "h2 refused", cells -> cells.get(1).equals("refused"));
        assertEquals(NO_SUDO, row.get(2));
        control.agents().answer(host -> new DeployReport(host, DeployReport.Outcome.DONE, "Agent runs.", List.of()));
        dialog.press("deploy.retry");
        dialog.row("deploy.hosts", "h2 done", cells -> cells.get(1).equals("done"));
    }

    @Test
    void stopEndsWhatStillRuns() {
        control.agents().gate().close();
        Scope dialog = install("h1");
        dialog.row("deploy.hosts", "the upload", row -> row.get(2).equals("Uploading the agent 50 %"));
        dialog.press("deploy.stop");
        dialog.until("deploy.message", "that it stops", text -> text.startsWith("Stopping"));
        control.agents().gate().open();
        dialog.row("deploy.hosts", "h1 stopped",
                row -> row.get(1).equals("failed") && row.get(2).contains("cancelled"));
    }

    @Test
    void whatWasNotBegunWhenItIsStoppedSaysSoAndCanBeTriedAgain() {
        control.agents().answer(host -> new DeployReport(host, DeployReport.Outcome.REFUSED, NO_SUDO, List.of()));
        window().select("hosts", "h1", "h2");
        screen.command("org.vipdrift.agent.restart");
        Scope dialog = screen.dialog("deploy");
        dialog.row("deploy.hosts", "h1 refused", row -> row.getFirst().equals("h1") && row.get(1).equals("refused"));
        dialog.row("deploy.hosts", "h2 skipped", row -> row.getFirst().equals("h2") && row.get(1).equals("skipped"));
        control.agents().answer(host -> new DeployReport(host, DeployReport.Outcome.DONE, "Agent runs.", List.of()));
        dialog.press("deploy.retry");
        dialog.row("deploy.hosts", "h2 done", row -> row.getFirst().equals("h2") && row.get(1).equals("done"));
    }

    @Test
    void aSelfTestShowsWhatWorksAndWhatDoesNot() {
        window().select("hosts", "h1");
        screen.command("org.vipdrift.agent.selftest");
        Scope notice = screen.dialog("selfTest");
        assertTrue(notice.text("selfTest.details").contains("✗ wire"), notice.text("selfTest.details"));
        assertTrue(notice.text("selfTest.details").contains("✓ ssh"), notice.text("selfTest.details"));
    }

    @Test
    void theLogAndTheCommandsOfAnInstallationAreShown() {
        window().select("hosts", "h1");
        screen.command("org.vipdrift.agent.log");
        assertTrue(screen.dialog("agentLog").text("agentLog.details").contains("is ready"));
        screen.dialog("agentLog").press("agentLog.close");
        screen.command("org.vipdrift.agent.plan");
        assertTrue(screen.dialog("agentPlan").text("agentPlan.details").contains("sh -s -- < start.sh"));
    }

    @Test
    void removingAnAgentAsksFirst() {
        window().select("hosts", "h1");
        screen.command("org.vipdrift.agent.remove");
        Scope question = screen.dialog("removeAgent");
        assertEquals("Remove the agent from h1?", question.text("removeAgent.heading"));
        question.press("removeAgent.cancel");
        question.untilClosed();
        assertFalse(screen.isOpen("deploy"));
    }

    private Scope install(String... hosts) {
        window().select("hosts", hosts);
        screen.command("org.vipdrift.agent.install");
        return screen.dialog("deploy");
    }
}
