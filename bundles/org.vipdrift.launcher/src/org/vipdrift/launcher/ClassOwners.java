package org.vipdrift.launcher;

import java.security.CodeSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.connect.FrameworkUtilHelper;

/**
 * Thread-safe. Tells the framework, which finds it as a service of the JVM, what bundle a class is of: no class loader
 * can say so here, but the jar the class came from.
 */
public final class ClassOwners implements FrameworkUtilHelper {
    private static final Map<String, Bundle> OWNERS = new ConcurrentHashMap<>();

    static void add(String jar, Bundle owner) {
        OWNERS.put(jar, owner);
    }

    @Override
    public Optional<Bundle> getBundle(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        String path = source.getLocation().getPath();
        return Optional.ofNullable(OWNERS.get(path.substring(path.lastIndexOf('/') + 1)));
    }
}
