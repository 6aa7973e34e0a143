package org.vipdrift.ui.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** Thread-safe. A folder of numbered pictures of the screen, PNG. */
public final class Album {
    private static final Duration FRAME = Duration.ofMillis(60);
    private static final int FRAMES = 3;
    private final Screen screen;
    private final Display display;
    private final Path folder;
    private int taken;

    /** The folder is made if it is not there. */
    public Album(Screen screen, Display display, Path folder) throws IOException {
        this.screen = screen;
        this.display = display;
        this.folder = Files.createDirectories(folder);
    }

    /** Takes a picture of the whole screen, once everything that is to be drawn now is on it. */
    public synchronized Path take(String name) {
        taken++;
        Path file = folder.resolve(String.format(Locale.ROOT, "%02d-%s.png", taken, name));
        for (int frame = 0; frame < FRAMES; frame++) {
            screen.onUi(this::paint);
            LockSupport.parkNanos(FRAME.toNanos());
        }
        screen.onUi(() -> {
            save(file);
            return true;
        });
        return file;
    }

    /** GTK lays out in one frame what it draws in the next. */
    private boolean paint() {
        while (display.readAndDispatch()) {
            // paint what is waiting to be painted
        }
        return true;
    }

    private void save(Path file) {
        Rectangle all = display.getBounds();
        Image image = new Image(display, all.width, all.height);
        GC gc = new GC(display);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        image.dispose();
        loader.save(file.toString(), SWT.IMAGE_PNG);
    }
}
