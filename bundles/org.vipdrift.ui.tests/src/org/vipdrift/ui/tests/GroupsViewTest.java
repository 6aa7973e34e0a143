package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.Status;
import org.vipdrift.ui.tests.fake.Scene;

class GroupsViewTest extends ConsoleTest {
    private static final int WIRE = 4;
    private static final int SEEN = 5;

    @Test
    void saysWhoHoldsAGroupAndWhichMacAnswers() {
        control.status().show(Scene.calm());
        List<String> web = web("02:00:5e:00:53:0b (h1)");
        assertEquals(List.of("web", "198.51.100.100", "h1"), web.subList(0, 3));
        assertEquals("h1, h2, h3", web.get(6));
    }

    @Test
    void agesTick() {
        control.status().show(Scene.calm());
        String first = web("02:00:5e:00:53:0b (h1)").get(SEEN);
        window().row("groups", "an older age than " + first, row -> !row.get(SEEN).equals(first));
    }

    @Test
    void twoMacsAreShownAsTroubleInTheViewAndTheToolbar() {
        control.status().show(Scene.twoAnswer());
        web("2 MACs: 02:00:5e:00:53:0b (h1), 02:00:5e:00:53:0c (h2)");
        window().until("problems", "the problem",
                text -> text.equals("1 problem: 198.51.100.100 of web is answered by 2 MACs: h1 and h2."));
    }

    @Test
    void theProblemLeadsToItsCause() {
        control.status().show(Scene.twoAnswer());
        web("2 MACs: 02:00:5e:00:53:0b (h1), 02:00:5e:00:53:0c (h2)");
        screen.view("org.vipdrift.inventory.ui.hosts");
        window().until("problems", "the problem", text -> text.startsWith("1 problem: "));
        window().press("problems");
        screen.until("the groups are in front", () -> "VIP Groups".equals(activePart()));
    }

    @Test
    void whatIsNotKnownIsNoPeace() {
        control.status().show(Scene.notAsked());
        window().until("problems", "what is not known",
                text -> text.equals("1 not known: Nobody has asked the wire for web yet."));
    }

    @Test
    void evidenceThatHasGrownOldIsUnknown() {
        WireTruth old = new WireTruth(Scene.VIP, WireTruth.State.SINGLE_EXPECTED, List.of(Scene.mac(11)), List.of("h2"),
                Optional.of(Instant.now().minus(Duration.ofMinutes(2))));
        control.status().show(Scene.snapshot(old, Scene.H1, new Status(Status.State.UNKNOWN, "old", "Nobody asked.")));
        assertEquals("2 min", web("not known").get(SEEN));
    }

    @Test
    void anEmptyConsoleIsNotCalledFreeOfProblems() {
        window().until("problems", "that there is nothing", text -> text.equals("Nothing is watched yet"));
        control.status().show(Scene.calm());
        window().until("problems", "peace", text -> text.equals("No problems"));
    }

    @Test
    void silenceOfAHeldGroupIsSaid() {
        control.status().show(Scene.snapshot(Scene.wire(WireTruth.State.SILENT), Scene.H1,
                new Status(Status.State.PROBLEM, "silent", "Nobody answers for web.")));
        web("nobody answers");
    }

    @Test
    void aStrangersMacIsNamedSo() {
        control.status().show(Scene.snapshot(Scene.wire(WireTruth.State.SINGLE_UNEXPECTED, Scene.mac(99)), Scene.H1,
                new Status(Status.State.PROBLEM, "stranger", "A stranger answers for web.")));
        String wire = web("unexpected: 02:00:5e:00:53:63 (stranger)").get(WIRE);
        assertTrue(wire.contains("stranger"), wire);
        List<String> evidence = window().row("groups.wire", "the evidence",
                row -> row.getFirst().equals("198.51.100.100"));
        assertEquals("h2, h3", evidence.get(3));
    }

    private List<String> web(String wire) {
        return window().row("groups", "web with " + wire, row -> row.getFirst().equals("web")
                && row.get(WIRE).equals(wire));
    }

    private static String activePart() {
        return org.eclipse.ui.PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().getActivePart()
                .getTitle();
    }
}
