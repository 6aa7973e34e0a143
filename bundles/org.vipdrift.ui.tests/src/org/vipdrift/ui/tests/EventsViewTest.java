package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.ui.tests.fake.ArmedScene;

class EventsViewTest extends ConsoleTest {
    private static final int HOST = 1;
    private static final int WHAT = 3;
    private static final int SENTENCE = 6;

    @BeforeEach
    void inFront() {
        screen.view("org.vipdrift.failover.ui.events");
    }

    @Test
    void anEmptyViewSaysWhatItWouldShow() {
        screen.until("it says so", () -> window().texts().contains("No events yet"));
    }

    @Test
    void theNewestEventIsOnTop() {
        happened();
        assertEquals(List.of("started", "alarm", "master", "asked"), column(WHAT));
        List<String> asked = window().rows("events").getLast();
        assertEquals(List.of("h2", "web", "asked", "8", "12 ms"), asked.subList(HOST, SENTENCE));
    }

    @Test
    void whatHappensWhileOneLooksIsShown() {
        control.events().happened(ArmedScene.takeover().subList(0, 1), List.of());
        window().row("events", "the first", row -> row.get(WHAT).equals("asked"));
        happened();
        assertEquals(4, window().rows("events").size());
    }

    @Test
    void eventsOfOneHostOrGroupAreKeptAlone() {
        happened();
        window().choose("events.host", "h3");
        screen.until("those of h3 are left", () -> column(WHAT).equals(List.of("started", "alarm")));
        window().choose("events.group", "web");
        screen.until("those of web are left", () -> column(WHAT).equals(List.of("alarm")));
        window().choose("events.host", "All hosts");
        screen.until("those of all hosts are back", () -> column(HOST).equals(List.of("h3", "h2", "h2")));
    }

    @Test
    void wordsFilterTheEvents() {
        happened();
        window().type("events.filter", "took over");
        screen.until("one is left", () -> column(WHAT).equals(List.of("master")));
        window().type("events.filter", "");
        screen.until("all are back", () -> column(WHAT).size() == 4);
    }

    @Test
    void aTakeoverIsExplainedAndLeadsToItsEvents() {
        happened();
        window().click("events.stories", "the takeover", row -> row.get(2).equals("h1 → h2"));
        List<String> story = window().rows("events.stories").getFirst();
        assertEquals(List.of("web", "h1 → h2", "184 ms", ArmedScene.story().sentence()), story.subList(1, 5));
        window().until("events.sentence", "the whole story", ArmedScene.story().sentence()::equals);
        assertEquals("asked", window().read("events", Table.class, table -> table.getSelection()[0].getText(WHAT)));
    }

    @Test
    void anEventsSentenceSaysHowExactItsTimeIs() {
        happened();
        window().click("events", "the alarm", row -> row.get(WHAT).equals("alarm"));
        window().until("events.sentence", "the precision",
                text -> text.endsWith(" ± 0.40 ms. " + ArmedScene.CUT_OFF));
    }

    private void happened() {
        control.events().happened(ArmedScene.takeover(), List.of(ArmedScene.story()));
        window().row("events", "the newest", row -> row.get(WHAT).equals("started"));
    }

    private List<String> column(int index) {
        return window().rows("events").stream().map(row -> row.get(index)).toList();
    }
}
