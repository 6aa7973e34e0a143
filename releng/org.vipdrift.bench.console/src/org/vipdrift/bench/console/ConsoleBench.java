package org.vipdrift.bench.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlException;
import org.vipdrift.ui.common.UiThread;

/**
 * Confined to the UI thread. Comes to life with the console's {@link UiThread}, before there is a window and before the
 * console looks for a {@link Control}.
 */
@Component(immediate = true)
public final class ConsoleBench {
    private static final String RESULT = "vipdrift.bench.console";
    private static final String HOSTS = "vipdrift.bench.hosts";
    private static final String FROM = "vipdrift.bench.from";
    private static final String FILE = "vipdrift.bench.file";
    private static final String INTERFACE = "vipdrift.bench.interface";
    private final Result result = new Result();
    private final int hosts = Integer.getInteger(HOSTS, 0);
    private @Nullable BusyControl control;

    @Activate
    public ConsoleBench(BundleContext bundles, @Reference UiThread ui) throws ControlException {
        if (System.getProperty(RESULT) == null) {
            return;
        }
        if (hosts > 0) {
            BusyControl busy = BusyControl.open(Path.of(System.getProperty("vipdrift.data", "")), hosts);
            bundles.registerService(Control.class, busy, null);
            control = busy;
        }
        new FirstPaint(Display.getCurrent(), "hosts", this::usable);
    }

    private void usable(Table table) {
        result.put("usableMillis", System.currentTimeMillis() - Long.getLong(FROM, 0));
        result.put("usableCpuMillis", ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6);
        result.put("rows", table.getItemCount());
        Display display = table.getDisplay();
        BusyControl busy = control;
        if (busy != null) {
            new BusyTime(table, busy.status(), result).begin(this::end);
        } else if (System.getProperty(FILE) != null) {
            Person.act(display, () -> new LongList(display, result).run(Path.of(System.getProperty(FILE)),
                    Long.getLong("vipdrift.bench.packets", 0)), this::end);
        } else if (System.getProperty(INTERFACE) != null) {
            Person.act(display, () -> new FloodedCapture(display, result).run(System.getProperty(INTERFACE),
                    System.getProperty("vipdrift.bench.filter", "")), this::end);
        } else {
            end();
        }
    }

    private void end() {
        try {
            result.write(Path.of(System.getProperty(RESULT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            PlatformUI.getWorkbench().close();
        }
    }
}
