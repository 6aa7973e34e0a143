package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.tests.fake.Scene;

/** The theme changes while the console runs. */
class ThemeTest extends PacketListTest {
    private static final int HOSTS = 300;
    private static final int FAR_DOWN = 200;

    @AfterEach
    void beLight() {
        theme("default");
    }

    @Test
    void packetsAndFieldsAreReadableInEachTheme() throws IOException {
        open(10_000);
        for (int i = 0; i < 2; i++) {
            theme("dark");
            isReadable("dark", false);
            theme("default");
            isReadable("light", true);
        }
    }

    /** On a ground in the colour of the theme, with texts that are not: lists, fields and buttons. */
    private void isReadable(String picture, boolean light) throws IOException {
        for (String id : List.of("capture.packets", "capture.fields", "stations", "capture.start")) {
            isReadable(window(), id, light);
        }
        takePicture(picture);
    }

    /** SWT leaves a row behind when a list with a focus becomes empty; a blank one, where it was still to be filled. */
    @Test
    void rowsComeAndGoWhateverTheTheme() {
        perspective("org.vipdrift.app.operations");
        for (String name : List.of("dark", "default", "dark")) {
            show(HOSTS, AgentState.ABSENT);
            until("a far row is shown", t -> scrolled(t, FAR_DOWN).equals("no agent"));
            until("the first row is shown", t -> scrolled(t, 0).equals("no agent"));
            show(HOSTS, AgentState.UNREACHABLE);
            until("the change is shown", t -> t.getItem(0).getText(1).equals("not reached"));
            theme(name);
            assertEquals("not reached", table(t -> scrolled(t, FAR_DOWN)));
            table(t -> {
                t.setSelection(FAR_DOWN);
                t.notifyListeners(SWT.Selection, new Event());
                return t.forceFocus();
            });
            show(0, AgentState.UNREACHABLE);
            until("no row is left", t -> t.getItemCount() == 0);
            theme(name.equals("dark") ? "default" : "dark");
        }
    }

    @Test
    void rowsThatStayAsTheyAreTakeTheColoursOfTheTheme() {
        Shell shell = screen.onUi(() -> new Shell(display));
        try {
            Table rows = screen.onUi(() -> {
                shell.setLayout(new FillLayout());
                RowTable<String> made = new RowTable<>(shell, "test.tones", "test",
                        List.of(Column.of("a", "A", 60, (String row) -> row).tone(row -> Tone.TROUBLE)), row -> row);
                made.show(List.of("in trouble"));
                shell.open();
                return made.table();
            });
            untilRed(rows, new RGB(194, 65, 12));
            theme("dark");
            untilRed(rows, new RGB(255, 143, 94));
            theme("default");
            untilRed(rows, new RGB(194, 65, 12));
        } finally {
            screen.onUi(() -> {
                shell.close();
                return true;
            });
        }
    }

    private void untilRed(Table rows, RGB red) {
        screen.until("a row in " + red, () -> screen.onUi(() -> rows.getItem(0).getForeground(0).getRGB()).equals(red));
    }

    private static String scrolled(Table table, int index) {
        if (table.getItemCount() <= index) {
            return "";
        }
        table.setTopIndex(index);
        table.update();
        return table.getItem(index).getText(1);
    }

    private void show(int hosts, AgentState state) {
        control.status().show(Scene.many(hosts, state));
    }

    private void until(String what, Function<Table, Boolean> condition) {
        screen.until(what, () -> table(condition));
    }

    private <T> T table(Function<Table, T> reader) {
        return window().read("hosts", Table.class, reader);
    }

}
