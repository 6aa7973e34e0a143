package org.vipdrift.app;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ReadOnlyControl;
import org.vipdrift.inventory.ui.DialogControl;
import org.vipdrift.ui.common.UiThread;

/**
 * Confined to the main thread. What views, dialogs and handlers find as services while the workbench runs: the
 * {@link UiThread} and the {@link Control}. Closing takes them back in reverse and changes nothing on any host.
 */
final class Services implements AutoCloseable {
    /** The system property that keeps the console from changing anything. */
    private static final String READ_ONLY = "vipdrift.read-only";
    private final Deque<Runnable> undo = new ArrayDeque<>();

    private Services() {
    }

    /** A Control that is a service already is left as it is: tests bring their own. */
    static Services register(BundleContext bundles, UiThread ui) throws StartException {
        Path data = DataFolder.prepare();
        Services services = new Services();
        services.add(bundles.registerService(UiThread.class, ui, null));
        if (bundles.getServiceReference(Control.class) == null) {
            Control control = guarded(open(data, ui));
            services.undo.push(control::close);
            services.add(bundles.registerService(Control.class, control, null));
        }
        return services;
    }

    private static Control open(Path data, UiThread ui) throws StartException {
        try {
            return DialogControl.open(data, ui);
        } catch (ControlException e) {
            throw new StartException(e.sentence(), e);
        }
    }

    private static Control guarded(Control control) {
        return Boolean.getBoolean(READ_ONLY) ? ReadOnlyControl.of(control) : control;
    }

    @Override
    public void close() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    private void add(ServiceRegistration<?> registration) {
        undo.push(registration::unregister);
    }
}
