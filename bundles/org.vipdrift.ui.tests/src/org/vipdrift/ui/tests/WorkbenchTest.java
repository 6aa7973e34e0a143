package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.ui.tests.fake.Scene;

class WorkbenchTest extends ConsoleTest {

    @ParameterizedTest
    @CsvSource({"org.vipdrift.app.operations, Hosts VIP-Groups Drifts Election Events WireTruth Progress",
            "org.vipdrift.app.capture, Packets Stations Takeovers Expert-Notes Packet-Rate WireTruth"})
    void perspectivesOpenWithAllTheirViews(String perspective, String titles) {
        perspective(perspective);
        List<String> shown = screen.onUi(() -> Arrays.stream(views())
                .filter(view -> view.getView(true) != null && !view.getView(true).getTitle().contains("Error"))
                .map(view -> view.getPartName().replace(' ', '-')).sorted().toList());
        assertEquals(Stream.of(titles.split(" ")).sorted().toList(), shown);
    }

    @Test
    void everyCommandOfOursHasAHandlerALabelAndATip() {
        control.status().show(Scene.calm());
        List<String> bad = screen
                .onUi(() -> Arrays.stream(commands()).filter(c -> c.getId().startsWith("org.vipdrift."))
                        .filter(WorkbenchTest::isBad).map(Command::getId).toList());
        assertEquals(List.of(), bad);
    }

    @Test
    void f9IsTheFailoverButton() {
        TriggerSequence[] keys = screen.onUi(() -> PlatformUI.getWorkbench().getService(IBindingService.class)
                .getActiveBindingsFor("org.vipdrift.group.move"));
        assertEquals(List.of("F9"), Arrays.stream(keys).map(TriggerSequence::format).toList());
    }

    @Test
    void closingIsSaidToChangeNothing() {
        screen.command("org.eclipse.ui.help.aboutAction");
        String about = screen.dialog("about").text("about.sentence");
        assertTrue(about.contains("Closing the console changes nothing on the hosts"), about);
        assertTrue(window().texts().contains("Closing the console changes nothing on the hosts"), window().texts());
    }

    @Test
    void theErrorLogIsShownWithItsPlace() {
        screen.command("org.vipdrift.log");
        assertTrue(screen.dialog("log").text("log.sentence").contains(".log"));
    }

    private static Command[] commands() {
        return PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands();
    }

    private static boolean isBad(Command command) {
        try {
            return command.getName().isBlank() || command.getName().startsWith("%") || command.getDescription() == null
                    || command.getDescription().isBlank() || !command.isHandled() && command.getHandler() == null;
        } catch (NotDefinedException e) {
            return true;
        }
    }

    private static IViewReference[] views() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().getViewReferences();
    }
}
