package org.vipdrift.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** Immutable. The folder the product is installed in: {@code configuration/config.ini} and {@code plugins}. */
record Installation(Path folder, Map<String, String> settings) {
    private static final String DEFAULT_LEVEL = "osgi.bundles.defaultStartLevel";
    private static final String FRAMEWORK = "org.eclipse.osgi_";

    /** @throws IOException if there is no readable {@code config.ini} */
    static Installation in(Path folder) throws IOException {
        Properties file = new Properties();
        try (InputStream in = Files.newInputStream(folder.resolve("configuration/config.ini"))) {
            file.load(in);
        }
        Map<String, String> settings = new HashMap<>();
        file.stringPropertyNames().forEach(key -> settings.put(key, file.getProperty(key)));
        return new Installation(folder, Map.copyOf(settings));
    }

    Path plugins() {
        return folder.resolve("plugins");
    }

    int defaultLevel() {
        return Integer.parseInt(settings.getOrDefault(DEFAULT_LEVEL, "4"));
    }

    /** The bundles, but for the framework itself. */
    List<Plugin> bundles() {
        return Stream.of(settings.getOrDefault("osgi.bundles", "").split(",")).map(String::strip)
                .filter(entry -> !entry.isEmpty()).map(entry -> Plugin.of(entry, plugins(), defaultLevel())).toList();
    }

    /** @throws IOException if there is no framework among the plugins */
    Path framework() throws IOException {
        try (Stream<Path> files = Files.list(plugins())) {
            return files.filter(file -> file.getFileName().toString().startsWith(FRAMEWORK)).findFirst()
                    .orElseThrow(() -> new IOException("There is no " + FRAMEWORK + "*.jar in " + plugins() + "."));
        }
    }
}
