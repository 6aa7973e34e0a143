package org.vipdrift.ui.common;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.WorkbenchAdvisor;

/** Thread-safe. The one way onto the user interface's thread; an OSGi service while the workbench lives. */
public final class UiThread implements Executor, AutoCloseable {
    private final Display display;
    private final Rounds rounds;

    private UiThread(Display display) {
        this.display = display;
        rounds = new Rounds(display);
    }

    /** Makes the calling thread the UI thread. */
    public static UiThread begin() {
        Display display = PlatformUI.createDisplay();
        UnstyledRows.follow(display);
        PlainColours.follow(display);
        SelectedRows.follow(display);
        return new UiThread(display);
    }

    /** Runs the workbench on this, the UI thread, until its last window is closed; returns its return code. */
    public int runWorkbench(WorkbenchAdvisor advisor) {
        return PlatformUI.createAndRunWorkbench(display, advisor);
    }

    /** Ends the user interface. Call on the UI thread. */
    @Override
    public void close() {
        display.dispose();
    }

    /** Runs the task soon on the UI thread, never at once; dropped without a word when the workbench has closed. */
    @Override
    public void execute(Runnable task) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!display.isDisposed()) {
                    task.run();
                }
            });
        }
    }

    /** Like {@link #execute}, but only if the owner is still there. */
    public void execute(Control owner, Runnable task) {
        execute(() -> {
            if (!owner.isDisposed()) {
                task.run();
            }
        });
    }

    /** Runs the task after a while, if the owner is still there. Call on the UI thread. */
    public void later(Duration delay, Control owner, Runnable task) {
        display.timerExec((int) delay.toMillis(), () -> {
            if (!owner.isDisposed()) {
                task.run();
            }
        });
    }

    /**
     * Repeats the task, first now, until its owner is disposed; two tasks that are due together do not hold the thread
     * together. Call on the UI thread.
     */
    public void every(Duration period, Control owner, Runnable task) {
        rounds.add(period, owner, task);
    }

    /** The window a dialog belongs to: the one in front. Call on the UI thread. */
    public @Nullable Shell shell() {
        return display.getActiveShell();
    }

    /**
     * Puts a question to the person and waits for the answer.
     *
     * @return absent if the waiting thread was interrupted (it stays so) or the question could not be put
     */
    public <T> Optional<T> ask(Supplier<T> question) {
        if (display.getThread() == Thread.currentThread()) {
            return Optional.ofNullable(question.get());
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        execute(() -> answer.completeAsync(question, Runnable::run));
        try {
            return Optional.ofNullable(answer.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The question could not be put to the person.", e.getCause());
        }
    }
}
