package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.ui.tests.fake.Scene;

/** The Hosts view with more rows than fit, whose values change while somebody reads. */
class ManyHostsTest extends ConsoleTest {
    private static final int HOSTS = 300;
    private static final int FAR_DOWN = 200;

    @BeforeEach
    void show() {
        show(AgentState.ABSENT);
        until("all hosts are shown", t -> t.getItemCount() == HOSTS && t.getItem(0).getText(1).equals("no agent"));
    }

    @Test
    void aChangeLeavesTheScrollPositionAndTheSelectionAlone() {
        int top = table(t -> {
            t.setSelection(0);
            t.notifyListeners(SWT.Selection, new Event());
            t.setTopIndex(FAR_DOWN);
            return t.getTopIndex();
        });
        show(AgentState.UNREACHABLE);
        until("the change is shown", t -> t.getItem(t.getTopIndex()).getText(1).equals("not reached"));
        assertEquals(top, table(Table::getTopIndex));
        assertEquals(List.of(0), table(t -> IntStream.of(t.getSelectionIndices()).boxed().toList()));
    }

    @Test
    void rowsOutOfViewAreUpToDateWhenTheyComeBack() {
        table(t -> {
            t.setTopIndex(FAR_DOWN);
            return true;
        });
        show(AgentState.UNREACHABLE);
        until("the change is shown", t -> t.getItem(t.getTopIndex()).getText(1).equals("not reached"));
        assertEquals("not reached", table(t -> t.getItem(0).getText(1)));
    }

    @Test
    void theSelectionFollowsItsHostWhenRowsAreSorted() {
        table(t -> {
            t.setSelection(0);
            t.notifyListeners(SWT.Selection, new Event());
            return true;
        });
        sortByName();
        sortByName();
        until("the last host comes first", t -> t.getItem(0).getText(0).equals("host299"));
        assertEquals(List.of(HOSTS - 1), table(t -> IntStream.of(t.getSelectionIndices()).boxed().toList()));
        sortByName();
    }

    private void sortByName() {
        table(t -> {
            t.getColumn(0).notifyListeners(SWT.Selection, new Event());
            return true;
        });
    }

    private void show(AgentState state) {
        control.status().show(Scene.many(HOSTS, state));
    }

    private void until(String what, Function<Table, Boolean> condition) {
        screen.until(what, () -> table(condition));
    }

    private <T> T table(Function<Table, T> reader) {
        return window().read("hosts", Table.class, reader);
    }
}
