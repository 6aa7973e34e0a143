package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Vip;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.tests.fake.ArmedScene;
import org.vipdrift.ui.tests.fake.Scene;

class ElectionViewTest extends ConsoleTest {
    private static final String ELECTION = "org.vipdrift.failover.ui.election";
    private static final int STATE = 1;

    @BeforeEach
    void inFront() {
        control.inventory().hold(Scene.INVENTORY);
        screen.view(ELECTION);
    }

    @Test
    void eachMemberIsARowTheMasterSelected() {
        control.status().show(ArmedScene.armed());
        List<String> master = window().row("election", "the master", row -> row.get(STATE).equals("master"));
        assertEquals(List.of("h1", "master", "100", "100", "20 ms", "", "10 min", "1 passing"), master.subList(0, 8));
        List<String> backup = window().row("election", "a backup", row -> row.getFirst().equals("h2"));
        assertEquals(List.of("h2", "backup", "99", "99", "20 ms", "in 132 ms"), backup.subList(0, 6));
        window().until("election.why", "the master's reason", text -> text.startsWith("h1: it holds web by right"));
    }

    @Test
    void theTermsAndWhoArmedItStandAboveTheMembers() {
        control.status().show(ArmedScene.armed());
        String terms = window().until("election.terms", "the terms", text -> text.contains("router id 51"));
        assertTrue(terms.startsWith("web: Armed by anna@desk on "), terms);
        assertTrue(terms.contains("night shift. VRRPv3, router id 51, an advert every 50 ms. No preemption."), terms);
    }

    @Test
    void aGroupThatMovedTooOftenCountsDownUntilItIsFree() {
        control.status().show(ArmedScene.heldDown());
        window().until("election.terms", "the countdown",
                text -> text.matches("(?s).* Held down for \\d+:\\d\\d yet: it moved 6 times\\. .*"));
        assertEquals(2, window().text("election.terms").split("Held down", -1).length);
    }

    @Test
    void theAlarmThatItMovesTooOftenLeadsToItsAcknowledgement() {
        control.status().show(ArmedScene.heldDown());
        window().click("election", "h1", row -> row.getFirst().equals("h1"));
        window().row("election.findings", "the alarm", row -> row.getFirst().equals("Held down"));
        window().click("election.findings", "the alarm", row -> row.getFirst().equals("Held down"));
        window().enter("election.findings");
        Scope dialog = screen.dialog("acknowledge");
        dialog.until("acknowledge.heading", "its group", text -> text.equals("Acknowledge web"));
        dialog.press("acknowledge.cancel");
        dialog.untilClosed();
    }

    @Test
    void aGroupHeldDownOffersItsAcknowledgementAboveItsMembers() {
        control.status().show(ArmedScene.armed());
        window().until("election.terms", "the terms", text -> text.contains("router id 51"));
        screen.until("it is not offered", () -> !window().read("election.acknowledge", Link.class, Link::isVisible));
        control.status().show(ArmedScene.heldDown());
        screen.until("it is offered", () -> window().read("election.acknowledge", Link.class, Link::isVisible));
        window().press("election.acknowledge");
        Scope dialog = screen.dialog("acknowledge");
        dialog.press("acknowledge.cancel");
        dialog.untilClosed();
    }

    @Test
    void aProblemThatAnAgentNamedLeadsToTheElection() {
        screen.view("org.vipdrift.inventory.ui.hosts");
        control.status().show(ArmedScene.heldDown());
        window().until("problems", "the alarm", text -> text.contains("stays on this host because it moved"));
        window().press("problems");
        screen.until("the election is in front", () -> "Election".equals(activePart()));
    }

    @Test
    void agentsOfDifferentVersionsAreSeenFromEverywhereThoughTheyAreNoProblem() {
        control.status().show(ArmedScene.skewed());
        window().until("problems", "the alarm", text -> text.startsWith("1 note: The agents of web are of different"));
        window().row("groups", "web", row -> row.getFirst().equals("web"));
        window().until("groups.sentence", "the alarm beside the status",
                text -> text.equals("h1 holds web and is the only one that answers. " + ArmedScene.SKEW));
        window().press("problems");
        screen.until("the election is in front", () -> "Election".equals(activePart()));
    }

    @Test
    void withoutMembersItsWordsStandWhereThoseOfOtherViewsDo() {
        control.status().show(Scene.calm());
        screen.until("it says so", () -> window().texts().contains("web is moved by a person only."));
        assertEquals(0, (int) window().read("election", Table.class, table -> table.getParent().getLocation().y));
    }

    @Test
    void aManualGroupHasNoElectionAndIsOfferedToBeArmed() {
        control.status().show(Scene.calm());
        screen.until("it says so", () -> window().texts().contains("web is moved by a person only."));
        assertTrue(window().has("step.org.vipdrift.group.arm"));
    }

    @Test
    void withoutAnyGroupItSaysWhatToDoFirst() {
        screen.until("it says so", () -> window().texts().contains("First make a group."));
    }

    @Test
    void itFollowsTheGroupSelected() {
        VipGroup mail = new VipGroup(new GroupId("mail"), List.of(Vip.parse("198.51.100.101/24")),
                Scene.GROUP.members());
        StatusSnapshot armed = ArmedScene.armed();
        GroupStatus web = armed.groups().getFirst();
        GroupStatus other = new GroupStatus(mail, GroupStatus.MANUAL, web.epoch(), null, List.of(), web.status());
        control.status().show(
                new StatusSnapshot(armed.at(), armed.hosts(), Stream.of(other, web).toList()));
        window().row("election", "web, as it is armed", row -> row.get(STATE).equals("master"));
        window().click("groups", "mail", row -> row.getFirst().equals("mail"));
        screen.until("mail is shown", () -> window().texts().contains("mail is moved by a person only."));
        window().click("groups", "web", row -> row.getFirst().equals("web"));
        window().row("election", "web again", row -> row.get(STATE).equals("master"));
    }

    @Test
    void aFailingCheckLowersTheMemberAndSaysWhy() {
        control.status().show(ArmedScene.troubled());
        List<String> ill = window().row("election", "h2's failing check", row -> row.get(7).equals("1 of 1 failing"));
        assertEquals(List.of("h2", "backup", "99", "79: web-http fails"), ill.subList(0, 4));
        window().click("election", "h2", row -> row.getFirst().equals("h2"));
        List<String> check = window().row("election.findings", "the check", row -> row.get(2).equals("failing"));
        assertEquals(List.of("web-http", "http", "failing"), check.subList(0, 3));
        assertEquals(List.of("−20 if failing", "http://127.0.0.1/ answered 503"), check.subList(4, 6));
    }

    @Test
    void anAgentsAlarmStandsAboveItsChecks() {
        control.status().show(ArmedScene.troubled());
        window().click("election", "h3", row -> row.getFirst().equals("h3"));
        window().row("election.findings", "the alarm", row -> row.get(5).equals(ArmedScene.CUT_OFF));
        assertEquals(List.of("Cut off", "web-http"),
                window().rows("election.findings").stream().map(List::getFirst).toList());
    }

    @Test
    void aMemberThatIsNotArmedIsCalledSo() {
        control.status().show(ArmedScene.partly());
        window().row("election", "h3", row -> row.subList(0, 2).equals(List.of("h3", "not armed")));
        window().until("election.terms", "who is missing", text -> text.contains("Not armed: h3."));
    }

    @Test
    void anAlarmInTheToolbarLeadsToItsGroupAndItsElection() {
        screen.view("org.vipdrift.inventory.ui.hosts");
        control.status().show(ArmedScene.troubled());
        window().until("problems", "the alarm", text -> text.startsWith("1 problem: h3 hears no adverts"));
        window().row("groups", "web", row -> row.getFirst().equals("web"));
        window().press("problems");
        screen.until("the election is in front", () -> "Election".equals(activePart()));
        window().row("election", "web's election", row -> row.get(STATE).equals("master"));
        assertEquals("web", window().read("groups", Table.class, table -> table.getSelection()[0].getText()));
    }

    private static String activePart() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().getActivePart().getTitle();
    }
}
