package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.vipdrift.ui.common.RowColumns;
import org.vipdrift.ui.driver.Scope;

/** The columns of the packet list, and where a person leaves them. */
class CaptureColumnsTest extends PacketListTest {
    @Test
    void aFieldBecomesAColumnThatStaysWhenTheViewIsOpenedAgain() throws IOException {
        open(40);
        run(CAPTURE + "column.apply", Map.of(CAPTURE + "field", "arp.src.proto_ipv4"));
        screen.until("the column is before the info", () -> titles().indexOf("arp.src.proto_ipv4") == 8);
        window().row("capture.packets", "the sender", row -> row.get(1).equals("5")
                && row.get(8).equals("198.51.100.100"));
        takePicture("column");
        order("capture.packets", 0, 1, 8, 2, 3, 4, 5, 6, 7, 9);
        window().read("capture.packets", Table.class, table -> {
            table.getColumn(8).setWidth(177);
            return true;
        });
        reopen("org.vipdrift.capture.ui.packets");
        screen.until("the column has its place", () -> titles().indexOf("arp.src.proto_ipv4") == 2);
        int width = window().read("capture.packets", Table.class, table -> table.getColumn(2).getWidth());
        assertEquals(177, width, 2);
        window().row("capture.packets", "the sender", row -> row.get(2).equals("198.51.100.100"));
    }

    @Test
    void anyTablesColumnsStayWhereAPersonMovedThem() {
        String view = "org.vipdrift.capture.ui.takeovers";
        screen.view(view);
        order("takeovers", 1, 0, 2, 3, 4, 5, 6, 8, 7);
        reopen(view);
        assertEquals(List.of("VIP or Router", "Time", "From"), titles("takeovers").subList(0, 3));
        window().read("takeovers", Table.class, table -> {
            RowColumns.reset(table);
            return true;
        });
        reopen(view);
        assertEquals(List.of("Time", "VIP or Router", "From"), titles("takeovers").subList(0, 3));
    }

    @Test
    void theHeadersMenuHidesAndShowsColumns() throws IOException {
        open(40);
        assertTrue(window().read("capture.packets", Table.class, table -> {
            TableItem first = table.getItem(0);
            int row = first.getBounds().y - table.getClientArea().y + 2;
            return menuAt(table, row) != menuAt(table, 2) && menuAt(table, row) != menuAt(table, row - 6);
        }));
        pick("Length");
        screen.until("it is hidden", () -> !titles().contains("Length"));
        window().row("capture.packets", "the fifth packet", row -> row.get(1).equals("5"));
        pick("Length");
        screen.until("it is back", () -> titles().equals(STANDARD));
    }

    @Test
    void columnsAreChosenAndMovedInADialog() throws IOException {
        open(40);
        run(CAPTURE + "columns", Map.of());
        Scope dialog = screen.dialog("columns");
        dialog.type("columns.field", "arp.opcode");
        dialog.press("columns.add");
        dialog.row("columns.table", "the field", row -> row.equals(List.of("arp.opcode", "Opcode")));
        dialog.press("columns.up");
        screen.until("it moved", () -> dialog.rows("columns.table").get(7).getFirst().equals("arp.opcode"));
        takePicture("dialog");
        dialog.press("columns.ok");
        dialog.untilClosed();
        screen.until("it is a column", () -> titles().get(7).equals("arp.opcode"));
    }

    /** Chooses from the menu of the list's header. */
    private void pick(String column) {
        window().read("capture.packets", Table.class, table -> {
            Menu menu = menuAt(table, table.getHeaderHeight() / 2);
            menu.notifyListeners(SWT.Show, new Event());
            MenuItem item = Arrays.stream(menu.getItems()).filter(i -> i.getText().equals(column)).findFirst()
                    .orElseThrow();
            item.notifyListeners(SWT.Selection, new Event());
            return true;
        });
    }

    /** The menu that opens so far below the table's upper edge. */
    private static Menu menuAt(Table table, int y) {
        Event event = new Event();
        Point at = table.toDisplay(30, table.getClientArea().y + y);
        event.x = at.x;
        event.y = at.y;
        table.notifyListeners(SWT.MenuDetect, event);
        return table.getMenu();
    }

    private void order(String id, int... order) {
        window().read(id, Table.class, table -> {
            table.setColumnOrder(order);
            return true;
        });
    }

    private void reopen(String id) {
        screen.onUi(() -> {
            IViewPart view = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().findView(
                    id);
            view.getSite().getPage().hideView(view);
            return true;
        });
        screen.view(id);
    }
}
