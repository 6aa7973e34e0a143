package org.vipdrift.ui.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
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
    /** Where texts are drawn there are more pixels than this that stand out. */
    private static final int A_TEXT = 25;
    final FakeControl control = service(FakeControl.class);
    final Display display = PlatformUI.getWorkbench().getDisplay();
    final Screen screen = new Screen(display, PATIENCE);
    private boolean wasFull;

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
        fillScreen();
    }

    /** Keeps what is on the screen now, where pictures are kept. */
    final void takePicture(TestInfo test, String name) throws IOException {
        takePicture(test.getTestMethod().orElseThrow().getName(), name);
    }

    /** The same for the test that calls this. */
    final void takePicture(String name) throws IOException {
        takePicture(StackWalker.getInstance().walk(frames -> frames.skip(1).findFirst().orElseThrow().getMethodName()),
                name);
    }

    private void takePicture(String test, String name) throws IOException {
        String folder = System.getProperty("vipdrift.screenshots", "");
        if (!folder.isEmpty()) {
            new Album(screen, display, Path.of(folder, getClass().getSimpleName(), test)).take(name);
        }
    }

    /** Gives the window a size until the test is over, and waits until it has it. */
    final void resize(Point size) {
        screen.onUi(() -> {
            wasFull |= shell().getMaximized();
            shell().setMaximized(false);
            shell().setSize(size);
            return true;
        });
        screen.until("the window has its size", () -> shell().getSize().equals(size)
                && Math.abs(shell().getClientArea().width - size.x) < 20);
    }

    /** As it is when the console opens. */
    final void fillScreen() {
        if (wasFull) {
            screen.onUi(() -> {
                shell().setMaximized(true);
                return true;
            });
            screen.until("the window fills the screen",
                    () -> shell().getClientArea().width == display.getPrimaryMonitor().getClientArea().width);
            wasFull = false;
        }
    }

    /** Takes the theme "default", which is light, or "dark". */
    final void theme(String name) {
        screen.onUi(() -> {
            ((IThemeEngine) display.getData("org.eclipse.e4.ui.css.swt.theme"))
                    .setTheme("org.eclipse.e4.ui.css.theme.e4_" + name, true);
            return true;
        });
    }

    /** Waits until a control has a ground in the colour of the theme, and a text that is not. */
    final void isReadable(Scope scope, String id, boolean light) {
        screen.until(id + " has a " + (light ? "light" : "dark") + " ground and a text that stands out", () -> {
            ImageData seen = seen(scope, id);
            long dark = pixels(seen, 0, 0.45f);
            long bright = pixels(seen, 0.6f, 1);
            return (light ? bright > dark : dark > bright) && Math.min(bright, dark) > A_TEXT;
        });
    }

    private static long pixels(ImageData seen, float from, float to) {
        return IntStream.range(0, seen.width * seen.height).mapToObj(i -> seen.palette.getRGB(
                seen.getPixel(i % seen.width, i / seen.width)).getHSB()[2]).filter(b -> b >= from && b <= to).count();
    }

    /** What is seen of a control of the window now. */
    final ImageData seen(String id) {
        return seen(window(), id);
    }

    private ImageData seen(Scope scope, String id) {
        return scope.read(id, Control.class, control -> {
            Image image = new Image(display, Math.max(1, control.getSize().x), Math.max(1, control.getSize().y));
            GC gc = new GC(control);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            ImageData data = image.getImageData();
            image.dispose();
            return data;
        });
    }

    static Shell shell() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    final Scope window() {
        return screen.window();
    }

    /** Closes all but the main window, the newest first. */
    private void closeDialogs() {
        Shell main = screen.onUi(ConsoleTest::shell);
        screen.until("all dialogs are closed", () -> {
            Arrays.stream(display.getShells()).filter(s -> s != main && !s.isDisposed() && s.isVisible())
                    .reduce((older, newer) -> newer).ifPresent(Shell::close);
            return Arrays.stream(display.getShells()).noneMatch(s -> s != main && s.isVisible());
        });
    }

    static <S> S service(Class<S> type) {
        BundleContext bundles = FrameworkUtil.getBundle(ConsoleTest.class).getBundleContext();
        return bundles.getService(bundles.getServiceReference(type));
    }
}
