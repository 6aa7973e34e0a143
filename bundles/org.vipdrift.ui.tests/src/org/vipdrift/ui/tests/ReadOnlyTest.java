package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.Subscription;
import org.vipdrift.ui.common.ReadOnlyCommands;

/** A console that was started read-only offers nothing that changes anything. */
class ReadOnlyTest extends ConsoleTest {

    @Test
    void commandsThatChangeSomethingAreDisabledAndOthersAreNot() {
        assertTrue(isEnabled("org.vipdrift.group.new"));
        Subscription disabled = screen.onUi(
                () -> ReadOnlyCommands.disable(PlatformUI.getWorkbench().getWorkbenchWindows()[0]));
        try {
            screen.until("nothing new can be made",
                    () -> !isEnabled("org.vipdrift.group.new") && !isEnabled("org.vipdrift.host.add"));
            assertFalse(isEnabled("org.vipdrift.group.move"));
            assertFalse(isEnabled("org.vipdrift.inventory.import"));
            assertTrue(isEnabled("org.vipdrift.inventory.export"));
            assertTrue(isEnabled("org.vipdrift.host.discover"));
            assertTrue(isEnabled("org.vipdrift.evidence"));
            assertTrue(isEnabled("org.vipdrift.log"));
        } finally {
            screen.onUi(() -> {
                disabled.close();
                return disabled;
            });
        }
        assertTrue(isEnabled("org.vipdrift.group.new"));
    }

    private boolean isEnabled(String command) {
        return screen.onUi(
                () -> PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command).isEnabled());
    }
}
