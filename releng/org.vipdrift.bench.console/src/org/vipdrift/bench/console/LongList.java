package org.vipdrift.bench.console;

import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/**
 * Row M11, confined to a thread of its own. In the capture perspective opens a file of many packets as a person would, goes through the list by page,
 * drags the scroll bar to its end, filters the list and takes the filter away again. Freezes are watched in each of the
 * four.
 */
final class LongList {
    private static final int PAGES = 200;
    /** As a key that is held down repeats. */
    private static final Duration KEY = Duration.ofMillis(33);
    private static final int DRAGS = 200;
    /** As the pointer moves. */
    private static final Duration DRAG = Duration.ofMillis(16);
    private final Display display;
    private final CaptureView view;
    private final Result result;

    LongList(Display display, Result result) {
        this.display = display;
        this.view = new CaptureView(display);
        this.result = result;
    }

    /** Something a person does. */
    private interface Doing {
        void go() throws InterruptedException;
    }

    void run(Path file, long packets) throws InterruptedException {
        view.show();
        watched("open", () -> {
            view.open(file);
            view.await(counts -> counts.captured() == packets);
        });
        watched("page", () -> pages(SWT.PAGE_DOWN));
        watched("drag", this::drag);
        require(view.list().last() == packets, "the end of the list in view");
        watched("filter", () -> filter(packets));
        result.put("packets", packets);
    }

    private void watched(String what, Doing doing) throws InterruptedException {
        FreezeWatch freezes = FreezeWatch.begin(view.screen(), display);
        doing.go();
        freezes.end(view.screen(), result.part(what));
    }

    private void pages(int key) throws InterruptedException {
        for (int i = 0; i < PAGES; i++) {
            view.list().press(key);
            Thread.sleep(KEY);
        }
    }

    private void drag() throws InterruptedException {
        for (int i = 1; i <= DRAGS; i++) {
            view.list().drag((double) i / DRAGS);
            Thread.sleep(DRAG);
        }
    }

    private void filter(long packets) throws InterruptedException {
        view.filter("arp");
        view.await(counts -> counts.settled() && counts.displayed() < packets);
        result.put("found", view.counts().displayed());
        pages(SWT.PAGE_UP);
        view.filter("");
        view.await(counts -> counts.settled() && counts.displayed() == packets);
        pages(SWT.PAGE_UP);
        view.list().press(SWT.END);
        view.list().press(SWT.HOME);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("The console does not have " + what + ".");
        }
    }
}
