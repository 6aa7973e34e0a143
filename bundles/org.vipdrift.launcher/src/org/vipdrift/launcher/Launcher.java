package org.vipdrift.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.eclipse.osgi.internal.framework.EquinoxConfiguration;
import org.eclipse.osgi.launch.Equinox;
import org.eclipse.osgi.service.environment.EnvironmentInfo;
import org.eclipse.osgi.service.runnable.ApplicationLauncher;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** Starts the framework, runs the product's application on the main thread, and ends the JVM with its result. */
public final class Launcher {
    /** EX_SOFTWARE of sysexits.h. */
    private static final int FAILED = 70;
    private static final int RUNNING_LEVEL = 6;
    private static final long STOP_MILLIS = 10_000;
    private final Installation installation;
    private final CommandLine command;

    private Launcher(Installation installation, CommandLine command) {
        this.installation = installation;
        this.command = command;
    }

    /**
     * Never returns. The JVM's exit status is the application's, 70 if it could not be run.
     *
     * @param args the product's folder, then options
     */
    public static void main(String[] args) {
        try {
            String[] options = Arrays.copyOfRange(args, 1, args.length);
            Object result = new Launcher(Installation.in(Path.of(args[0]).toAbsolutePath()), CommandLine.of(options))
                    .run();
            System.exit(result instanceof Integer status ? status : 0);
        } catch (Throwable e) {
            System.err.println("The console could not be started: " + e);
            e.printStackTrace();
            System.exit(FAILED);
        }
    }

    private Object run() throws Exception {
        Framework framework = new Equinox(settings(), new ClassPathConnector(installation.plugins()));
        framework.init();
        BundleContext context = framework.getBundleContext();
        tellCommandLine(context);
        new Bundles(context).install(installation.bundles());
        ClassOwners.add(installation.framework().getFileName().toString(), context.getBundle(0));
        MainThread main = new MainThread();
        context.registerService(ApplicationLauncher.class, main, null);
        start(framework);
        try {
            return Objects.requireNonNullElse(main.run(), 0);
        } finally {
            framework.stop();
            framework.waitForStop(STOP_MILLIS);
        }
    }

    private Map<String, String> settings() throws IOException {
        Map<String, String> settings = new HashMap<>(installation.settings());
        settings.put("osgi.install.area", installation.folder().toUri().toString());
        settings.put("osgi.framework", installation.framework().toUri().toString());
        settings.putAll(command.properties());
        return settings;
    }

    /** What bundles read as the platform's arguments; the framework has no other way to be told. */
    private void tellCommandLine(BundleContext context) {
        EnvironmentInfo known = context.getService(context.getServiceReference(EnvironmentInfo.class));
        if (known instanceof EquinoxConfiguration environment) {
            environment.setAllArgs(command.all().toArray(String[]::new));
            environment.setAppArgs(command.rest().toArray(String[]::new));
        }
    }

    private void start(Framework framework) throws BundleException, InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        FrameworkStartLevel level = framework.adapt(FrameworkStartLevel.class);
        level.setInitialBundleStartLevel(installation.defaultLevel());
        framework.start();
        level.setStartLevel(RUNNING_LEVEL, event -> reached.countDown());
        reached.await();
    }
}
