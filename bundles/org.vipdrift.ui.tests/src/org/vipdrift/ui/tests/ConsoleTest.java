package org.vipdrift.ui.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.vipdrift.ui.driver.Album;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.driver.Screen;
import org.vipdrift.ui.tests.fake.FakeControl;

/** Confined to the test's thread. Each test begins with an empty console and leaves a picture of its end. */
abstract class ConsoleTest {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    final FakeControl control = service();
    final Display display = PlatformUI.getWorkbench().getDisplay();
    final Screen screen = new Screen(display, PATIENCE);

    @BeforeEach
    void beginAnew() {
        closeDialogs();
        control.reset();
        perspective("org.vipdrift.app.operations");
    }

    /** Changes to a perspective as it was when it was new: with the views in front that a newcomer sees. */
    final void perspective(String id) {
        screen.perspective(id);
        screen.onUi(() -> {
            PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().resetPerspective();
            return id;
        });
    }

    @AfterEach
    void leavePicture(TestInfo test) throws IOException {
        control.openGates();
        takePicture(test, "end");
        control.reset();
        closeDialogs();
    }

    /** Keeps what is on the screen now, where pictures are kept. */
    final void takePicture(TestInfo test, String name) throws IOException {
        String folder = System.getProperty("vipdrift.screenshots", "");
        if (!folder.isEmpty()) {
            Path own = Path.of(folder, test.getTestClass().orElseThrow().getSimpleName());
            new Album(screen, display, own.resolve(test.getTestMethod().orElseThrow().getName())).take(name);
        }
    }

    final Scope window() {
        return screen.window();
    }

    /** Closes all but the main window, the newest first. */
    private void closeDialogs() {
        Shell main = screen.onUi(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell());
        screen.until("all dialogs are closed", () -> {
            Arrays.stream(display.getShells()).filter(s -> s != main && !s.isDisposed() && s.isVisible())
                    .reduce((older, newer) -> newer).ifPresent(Shell::close);
            return Arrays.stream(display.getShells()).noneMatch(s -> s != main && s.isVisible());
        });
    }

    private static FakeControl service() {
        BundleContext bundles = FrameworkUtil.getBundle(ConsoleTest.class).getBundleContext();
        return bundles.getService(bundles.getServiceReference(FakeControl.class));
    }
}
