package org.vipdrift.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.eclipse.osgi.launch.Equinox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.connect.ConnectContent.ConnectEntry;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** With a real framework, and bundles made here. */
class BundlesTest {
    private static final long STOP_MILLIS = 10_000;
    @TempDir
    private Path folder;
    private Path plugins;
    private Framework framework;

    @BeforeEach
    void begin() throws Exception {
        plugins = Files.createDirectory(folder.resolve("plugins"));
        start();
    }

    @AfterEach
    void end() throws Exception {
        framework.stop();
        framework.waitForStop(STOP_MILLIS);
    }

    private void start() throws Exception {
        framework = new Equinox(Map.of("osgi.configuration.area", folder.resolve("configuration").toUri().toString(),
                "osgi.install.area", folder.toUri().toString()), new ClassPathConnector(plugins));
        framework.start();
    }

    private void restart() throws Exception {
        end();
        start();
    }

    private Plugin jar(String name, String policy) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", "1.0.0");
        if (!policy.isEmpty()) {
            main.putValue("Bundle-ActivationPolicy", policy);
        }
        Path jar = plugins.resolve(name + "_1.0.0.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new ZipEntry("icons/one.svg"));
            out.write("<svg/>".getBytes(StandardCharsets.UTF_8));
        }
        return Plugin.of("reference:file:" + name + "_1.0.0.jar@4", plugins, 4);
    }

    private void install(Plugin... wanted) throws Exception {
        new Bundles(context()).install(List.of(wanted));
    }

    private BundleContext context() {
        return framework.getBundleContext();
    }

    private Set<String> installed() {
        return Arrays.stream(context().getBundles()).filter(b -> b.getBundleId() != 0).map(Bundle::getSymbolicName)
                .collect(Collectors.toSet());
    }

    @Test
    void installsWhatIsNewAndUninstallsWhatIsGone() throws Exception {
        Plugin a = jar("a", "");
        Plugin b = jar("b", "");
        install(a, b);
        assertEquals(Set.of("a", "b"), installed());
        restart();
        assertEquals(Set.of("a", "b"), installed());
        install(b, jar("c", ""));
        assertEquals(Set.of("b", "c"), installed());
    }

    @Test
    void startsABundleThatWaitsForItsFirstClass() throws Exception {
        Plugin lazy = jar("lazy", "lazy");
        Plugin library = jar("library", "");
        install(lazy, library);
        restart();
        CountDownLatch reached = new CountDownLatch(1);
        framework.adapt(FrameworkStartLevel.class).setStartLevel(6, e -> reached.countDown());
        reached.await();
        assertEquals(Bundle.ACTIVE, context().getBundle(lazy.location()).getState());
        assertEquals(Bundle.RESOLVED, context().getBundle(library.location()).getState());
    }

    @Test
    void readsABundlesEntriesFromItsJar() throws Exception {
        Plugin plugin = jar("a", "");
        install(plugin);
        Bundle bundle = context().getBundle(plugin.location());
        try (var in = bundle.getEntry("icons/one.svg").openStream()) {
            assertEquals("<svg/>", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertNull(bundle.getEntry("icons/two.svg"));
        assertNotNull(bundle.findEntries("icons", "*.svg", false));
    }

    @Test
    void readsAnEntryFoundBeforeTheJarWasClosed() throws Exception {
        JarContent content = new JarContent(plugins.resolve(jar("a", "").name()));
        ConnectEntry entry = content.getEntry("icons/one.svg").orElseThrow();
        content.close();
        try (var in = entry.getInputStream()) {
            assertEquals("<svg/>", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        content.close();
    }

    @Test
    void takesClassesFromTheClassPath() throws Exception {
        Plugin plugin = jar("a", "");
        install(plugin);
        assertEquals(JarContent.class,
                context().getBundle(plugin.location()).loadClass(JarContent.class.getName()));
    }

    @Test
    void knowsTheBundleOfAClassThatSaysNothingOfItsOrigin() throws Exception {
        Plugin plugin = jar("a", "");
        install(plugin);
        Class<?> type = new FromCache(plugins.resolve(plugin.name())).defined(Plugin.class);
        assertNull(type.getProtectionDomain().getCodeSource().getLocation());
        assertEquals(context().getBundle(plugin.location()), FrameworkUtil.getBundle(type));
        assertNull(FrameworkUtil.getBundle(String.class));
        assertNull(FrameworkUtil.getBundle(BundlesTest.class));
    }

    /** Loads classes as the JVM does from a cache that was made in another folder: without a code source. */
    private static final class FromCache extends ClassLoader {
        private final Path jar;

        FromCache(Path jar) {
            super(null);
            this.jar = jar;
        }

        Class<?> defined(Class<?> type) throws IOException {
            try (var in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(type.getName(), bytes, 0, bytes.length);
            }
        }

        @Override
        protected URL findResource(String name) {
            try {
                return URI.create("jar:" + jar.toUri() + "!/" + name).toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
