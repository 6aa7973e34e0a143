package org.vipdrift.launcher;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.service.runnable.ApplicationLauncher;
import org.eclipse.osgi.service.runnable.ParameterizedRunnable;

/** Thread-safe. The service by which the framework's application gets the main thread. */
final class MainThread implements ApplicationLauncher {
    private final BlockingQueue<Work> handed = new LinkedBlockingQueue<>();

    /** Waits for the application and runs it; returns its result. */
    @Nullable
    Object run() throws Exception {
        Work work = handed.take();
        return work.application().run(work.context());
    }

    @Override
    public void launch(ParameterizedRunnable application, @Nullable Object context) {
        handed.add(new Work(application, context));
    }

    @Override
    public void shutdown() {
        // The application is stopped by its own bundle.
    }

    private record Work(ParameterizedRunnable application, @Nullable Object context) {
    }
}
