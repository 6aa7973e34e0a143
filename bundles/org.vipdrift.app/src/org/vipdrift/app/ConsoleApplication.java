package org.vipdrift.app;

import java.util.List;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Notice;
import org.vipdrift.ui.common.UiThread;

/** Runs the workbench until its last window is closed. Confined to the main thread, {@link #stop} aside. */
public class ConsoleApplication implements IApplication {
    /** EX_CONFIG of sysexits.h, as the command line's. */
    private static final Integer EXIT_CONFIGURATION = 78;
    /** Where a program that drives the console leaves the exit status it wants. */
    private static final String EXIT_PROPERTY = "vipdrift.exit";
    private volatile @Nullable UiThread running;

    @Override
    public Object start(IApplicationContext context) {
        Bundle own = FrameworkUtil.getBundle(ConsoleApplication.class);
        BundleContext bundles = own.getBundleContext();
        GtkLook.apply(own);
        try (UiThread ui = UiThread.begin()) {
            running = ui;
            return run(bundles, ui);
        } finally {
            running = null;
        }
    }

    /** Called by the framework, on any thread, when it is told to shut down. */
    @Override
    public void stop() {
        UiThread ui = running;
        if (ui != null && PlatformUI.isWorkbenchRunning()) {
            ui.execute(() -> PlatformUI.getWorkbench().close());
        }
    }

    private static Integer run(BundleContext bundles, UiThread ui) {
        try (Services services = Services.register(bundles, ui)) {
            int code = ui.runWorkbench(new ConsoleAdvisor());
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : Integer.getInteger(EXIT_PROPERTY, EXIT_OK);
        } catch (StartException e) {
            new Notice(null, "start", Icon.STATE_PROBLEM, Messages.cannotStart, e.sentence(), List.of()).open();
            return EXIT_CONFIGURATION;
        }
    }
}
