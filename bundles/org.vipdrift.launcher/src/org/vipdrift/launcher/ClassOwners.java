package org.vipdrift.launcher;

import java.net.URL;
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

    /** Asks for the class's file: the code source of a class from the cache is null where that was made elsewhere. */
    @Override
    public Optional<Bundle> getBundle(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        URL file = loader == null ? null : loader.getResource(type.getName().replace('.', '/') + ".class");
        return Optional.ofNullable(file).flatMap(ClassOwners::jar).map(OWNERS::get);
    }

    /** The name of the jar in {@code jar:file:/folder/name.jar!/entry}. */
    private static Optional<String> jar(URL file) {
        String path = file.getPath();
        int end = path.indexOf("!/");
        return end < 0 ? Optional.empty() : Optional.of(path.substring(path.lastIndexOf('/', end) + 1, end));
    }
}
