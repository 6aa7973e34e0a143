package org.vipdrift.launcher;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.connect.ConnectModule;
import org.osgi.framework.connect.ModuleConnector;

/** Immutable. Gives the framework the contents of bundles whose classes are on the class path. */
record ClassPathConnector(Path plugins) implements ModuleConnector {
    @Override
    public void initialize(File storage, Map<String, String> configuration) {
        // Nothing is kept.
    }

    @Override
    public Optional<ConnectModule> connect(String location) {
        return location.startsWith(Plugin.SCHEME)
                ? Optional.of(new JarContent(plugins.resolve(location.substring(Plugin.SCHEME.length()))))
                : Optional.empty();
    }

    @Override
    public Optional<BundleActivator> newBundleActivator() {
        return Optional.empty();
    }
}
