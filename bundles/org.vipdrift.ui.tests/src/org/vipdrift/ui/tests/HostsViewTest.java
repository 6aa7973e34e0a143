package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.Status;
import org.vipdrift.ui.tests.fake.Scene;

class HostsViewTest extends ConsoleTest {

    @Test
    void anEmptyViewSaysWhatToDoNext() {
        screen.until("the view is empty", () -> window().texts().contains("No hosts yet"));
        String texts = window().texts();
        assertTrue(texts.contains("Add a host…"), texts);
        assertTrue(texts.contains("demo network"), texts);
    }

    @Test
    void showsAgentVipsAndAddresses() {
        control.status().show(Scene.calm());
        List<String> h1 = window().row("hosts", "h1 attached", row -> row.get(1).startsWith("agent"));
        assertEquals(List.of("h1", "agent 0.1.0", "198.51.100.100", "host0 198.51.100.11/24", "198.51.100.11"),
                h1.subList(0, 5));
    }

    @Test
    void unknownIsNeverGreen() {
        control.status().show(Scene.calm());
        window().row("hosts", "h1 attached", row -> row.get(1).equals("agent 0.1.0"));
        Image good = image();
        control.status().show(Scene.unknown(Scene.INVENTORY));
        window().row("hosts", "h1 not asked", row -> row.get(1).equals("not asked yet"));
        assertNotEquals(good, image());
    }

    @ParameterizedTest
    @CsvSource({"not-asked, not asked yet", "installing, installing…", "restarting, restarting…",
            "removing, removing…", "silent, not known", "stale, not known"})
    void whatIsNotKnownOfAnAgentSaysWhy(String reason, String words) {
        Status unknown = new Status(Status.State.UNKNOWN, reason, "It is not known.");
        control.status().show(new StatusSnapshot(Instant.now(), List.of(new HostStatus(Scene.host(Scene.H1, 11),
                AgentState.UNKNOWN, unknown, null, null, List.of())), List.of()));
        window().row("hosts", words, row -> row.get(1).equals(words));
    }

    @Test
    void theFilterKeepsRowsWithTheText() {
        control.status().show(Scene.calm());
        window().row("hosts", "h3", row -> row.getFirst().equals("h3"));
        window().type("hosts.filter", "100.12");
        screen.until("only h2 is left", () -> rowsNow() == 1);
        assertEquals("h2", window().rows("hosts").getFirst().getFirst());
        window().type("hosts.filter", "");
        screen.until("all are back", () -> rowsNow() == 3);
    }

    private int rowsNow() {
        return window().read("hosts", Table.class, Table::getItemCount);
    }

    private Image image() {
        return window().read("hosts", Table.class, table -> {
            table.getItem(0).getText();
            return table.getItem(0).getImage(0);
        });
    }
}
