package org.vipdrift.ui.driver.internal.tour;

import java.io.IOException;
import java.time.Duration;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.vipdrift.ui.driver.Album;
import org.vipdrift.ui.driver.Screen;
import org.vipdrift.ui.driver.internal.Ending;

/** Begins the tour once the workbench is there, if one is wanted, and ends the console after it. */
public final class TourStartup implements IStartup {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void earlyStartup() {
        TourOrder.given().ifPresent(order -> Thread.ofPlatform().name("vipdrift tour").start(() -> run(order)));
    }

    private static void run(TourOrder order) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        Screen screen = new Screen(display, PATIENCE);
        Ending.fails();
        try {
            Album album = new Album(screen, display, order.folder());
            TourLog log = new TourLog(album, order.folder(), System.out);
            log.finish(failure(new Tour(screen, order, log), log));
        } catch (IOException e) {
            ILog.of(TourStartup.class).error("The tour's result cannot be written to " + order.folder() + ".", e);
        } finally {
            Ending.of(display);
        }
    }

    /** Runs the tour; the sentence of what was not done, empty if all was. */
    private static String failure(Tour tour, TourLog log) {
        try {
            tour.run();
            Ending.succeeds();
            return "";
        } catch (RuntimeException e) {
            ILog.of(TourStartup.class).error("The tour has failed.", e);
            log.picture("failed", String.valueOf(e.getMessage()));
            return String.valueOf(e.getMessage());
        }
    }
}
