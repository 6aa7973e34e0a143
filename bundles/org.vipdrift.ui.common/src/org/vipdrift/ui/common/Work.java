package org.vipdrift.ui.common;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.progress.IProgressConstants;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;
import org.vipdrift.ui.common.internal.Messages;

/**
 * Something that may take long: a job with progress and a cancel that stops it. Its result, or the sentence that says
 * why there is none, comes back on the UI thread. Configured and scheduled on the UI thread.
 */
public final class Work<T> extends Job {
    private final Executor ui;
    private final Task<T> task;
    private @Nullable Thread runner; // guarded by this
    private boolean interrupts;
    private Consumer<T> whenDone = result -> {
    };
    private Consumer<String> whenFailed = sentence -> {
    };

    /** What is to be done, off the UI thread. */
    @FunctionalInterface
    public interface Task<T> {

        /** @throws Exception with one sentence for the person as its message */
        T run(Progress progress, Cancellation cancellation) throws Exception;
    }

    /** @param name as the Progress view shows it: "Install agent on h1" */
    public Work(Executor ui, String name, Task<T> task) {
        super(name);
        this.ui = ui;
        this.task = task;
        setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
    }

    public Work<T> icon(Icon icon) {
        ImageDescriptor descriptor = icon.descriptor();
        setProperty(IProgressConstants.ICON_PROPERTY, descriptor);
        return this;
    }

    /** @param consumer called on the UI thread with the result */
    public Work<T> done(Consumer<T> consumer) {
        whenDone = consumer;
        return this;
    }

    /** @param consumer called on the UI thread with a sentence, also after a cancel */
    public Work<T> failed(Consumer<String> consumer) {
        whenFailed = consumer;
        return this;
    }

    /** Keeps it out of the Progress view: for reading, not for changes. */
    public Work<T> quiet() {
        setSystem(true);
        return this;
    }

    /** A cancel interrupts the task: for one that does not ask whether it was cancelled. */
    public Work<T> interruptible() {
        interrupts = true;
        return this;
    }

    public Work<T> start() {
        schedule();
        return this;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        runs(Thread.currentThread());
        try {
            T result = task.run((step, done, total) -> monitor.subTask(words(step, done, total)), monitor::isCanceled);
            ui.execute(() -> whenDone.accept(result));
            return Status.OK_STATUS;
        } catch (InterruptedException | CancellationException e) {
            ui.execute(() -> whenFailed.accept(NLS.bind(Messages.cancelled, getName())));
            return Status.CANCEL_STATUS;
        } catch (RuntimeException e) {
            return failure(NLS.bind(Messages.unexpected, getName(), e), e);
        } catch (Exception e) {
            return failure(String.valueOf(e.getMessage()), e);
        } finally {
            runs(null);
            monitor.done();
        }
    }

    @Override
    protected synchronized void canceling() {
        Thread at = runner;
        if (at != null && interrupts) {
            at.interrupt();
        }
    }

    /** The pool's thread is given back as it was. */
    private synchronized void runs(@Nullable Thread thread) {
        runner = thread;
        if (thread == null && interrupts) {
            Thread.interrupted();
        }
    }

    private IStatus failure(String sentence, Exception cause) {
        ILog.of(Work.class).error(getName() + ": " + sentence, cause);
        ui.execute(() -> whenFailed.accept(sentence));
        return Status.error(sentence, cause);
    }

    private static String words(String step, long done, long total) {
        return total <= 0 ? step : step + " " + Math.min(100, done * 100 / total) + " %";
    }
}
