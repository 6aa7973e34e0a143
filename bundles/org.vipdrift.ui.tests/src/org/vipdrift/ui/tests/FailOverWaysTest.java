package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.tests.fake.Scene;

/** The failover button is where a person looks for it, and what it begins can be seen going on. */
class FailOverWaysTest extends ConsoleTest {

    @BeforeEach
    void network() {
        control.inventory().hold(Scene.INVENTORY);
        control.status().show(Scene.calm());
        screen.view("org.vipdrift.failover.ui.groups");
        window().row("groups", "the group", row -> row.getFirst().equals("web"));
        window().select("groups", "web");
    }

    @Test
    void theToolbarHasIt() {
        later(() -> failover().notifyListeners(SWT.Selection, new Event()));
        assertMovesWeb();
    }

    @Test
    void f9IsIt() {
        later(() -> {
            Event key = new Event();
            key.keyCode = SWT.F9;
            window().read("groups", Table.class, table -> table.setFocus());
            window().read("groups", Table.class, table -> {
                table.notifyListeners(SWT.KeyDown, key);
                return true;
            });
        });
        assertMovesWeb();
    }

    @ParameterizedTest
    @CsvSource({"org.vipdrift.failover.ui.groups, groups, web", "org.vipdrift.inventory.ui.hosts, hosts, h1"})
    void theContextMenusHaveIt(String view, String table, String row) {
        screen.view(view);
        window().select(table, row);
        later(() -> window().read(table, Table.class, widget -> choose(widget, "Fail Over…")));
        assertMovesWeb();
    }

    @Test
    void aMoveIsAJobThatThePersonSeesInTheProgressView() {
        control.moves().stepGate().close();
        screen.command("org.vipdrift.group.move");
        screen.dialog("move").press("move.go");
        screen.until("a job shows it", () -> jobs().anyMatch(name -> name.contains("web") && name.contains("h1 → h2")));
        control.moves().stepGate().open();
        screen.until("the job has ended", () -> jobs().noneMatch(name -> name.contains("web")));
    }

    private void assertMovesWeb() {
        Scope dialog = screen.dialog("move");
        assertEquals("Switch Over web: h1 → h2", dialog.until("move.heading", "the plan", text -> text.contains("→")));
    }

    /** A command may open a dialog: whoever begins it does not wait for its end. */
    private void later(Runnable act) {
        display.asyncExec(act);
    }

    /** Opens the menu as the person's right button does, and takes the item. */
    private static boolean choose(Table table, String label) {
        table.notifyListeners(SWT.MenuDetect, new Event());
        Menu menu = table.getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        List<MenuItem> items = Arrays.stream(menu.getItems()).filter(item -> item.getText().startsWith(label)).toList();
        items.forEach(item -> item.notifyListeners(SWT.Selection, new Event()));
        return items.size() == 1;
    }

    private static Stream<String> jobs() {
        return Arrays.stream(Job.getJobManager().find(null)).filter(job -> !job.isSystem()).map(Job::getName);
    }

    private static ToolItem failover() {
        return bars(shell())
                .flatMap(bar -> Arrays.stream(bar.getItems()))
                .filter(item -> item.getText().startsWith("Fail over")).findFirst().orElseThrow();
    }

    private static Stream<ToolBar> bars(Composite root) {
        return Stream.concat(root instanceof ToolBar bar ? Stream.of(bar) : Stream.empty(),
                Arrays.stream(root.getChildren()).filter(Composite.class::isInstance).map(Composite.class::cast)
                        .flatMap(FailOverWaysTest::bars));
    }
}
