package org.vipdrift.ui.tests;

import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeEach;
import org.vipdrift.ui.driver.DriverException;

/** Each test begins in the capture perspective, without packets, a file and a display filter. */
abstract class FileConsoleTest extends ConsoleTest {

    @BeforeEach
    void closeFile() {
        perspective("org.vipdrift.app.capture");
        run("org.vipdrift.capture.time", Map.of("org.vipdrift.capture.format", "TIME_OF_DAY"));
        filter("");
        run("org.vipdrift.capture.clear", Map.of());
        window().until("capture.counts", "no live packets", text -> text.startsWith("Captured 0 "));
    }

    final void filter(String text) {
        window().type("capture.displayFilter", text);
        if (screen.onUi(() -> window().isEnabled("capture.displayFilter.apply"))) {
            window().press("capture.displayFilter.apply");
        }
    }

    /** Starts a command; does not wait for its end. */
    final void run(String id, Map<String, String> parameters) {
        display.asyncExec(() -> {
            try {
                PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(
                        ParameterizedCommand.generateCommand(PlatformUI.getWorkbench()
                                .getService(ICommandService.class).getCommand(id), parameters),
                        null);
            } catch (CommandException e) {
                throw new DriverException("The command " + id + " cannot be run now: " + e.getMessage(), e);
            }
        });
    }

    /** Selects a row and presses Enter on it. */
    final void enter(String id, int row) {
        window().read(id, Table.class, table -> {
            table.forceFocus();
            table.setSelection(row);
            table.notifyListeners(SWT.Selection, new Event());
            table.notifyListeners(SWT.DefaultSelection, new Event());
            return true;
        });
    }

    /** The number of the first packet selected, empty if none is. */
    final String selected() {
        return window().read("capture.packets", Table.class,
                table -> table.getSelectionCount() == 0 ? "" : table.getSelection()[0].getText(1));
    }
}
