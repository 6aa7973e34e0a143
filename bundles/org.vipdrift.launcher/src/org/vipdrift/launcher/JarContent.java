package org.vipdrift.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.connect.ConnectContent;
import org.osgi.framework.connect.ConnectModule;

/** Thread-safe. A bundle's jar: its entries are read from the file, its classes come from the JVM's class path. */
final class JarContent implements ConnectModule, ConnectContent {
    private final Path path;
    private @Nullable JarFile opened;

    JarContent(Path path) {
        this.path = path;
    }

    @Override
    public ConnectContent getContent() {
        return this;
    }

    @Override
    public Optional<Map<String, String>> getHeaders() {
        Map<String, String> headers = new HashMap<>();
        try {
            jar().getManifest().getMainAttributes()
                    .forEach((name, value) -> headers.put(name.toString(), value.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " has no readable manifest: " + e.getMessage(), e);
        }
        return Optional.of(headers);
    }

    @Override
    public List<String> getEntries() throws IOException {
        return jar().stream().map(JarEntry::getName).toList();
    }

    @Override
    public Optional<ConnectEntry> getEntry(String name) {
        try {
            return Optional.ofNullable(jar().getJarEntry(name)).map(entry -> new Entry(this, entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<ClassLoader> getClassLoader() {
        return Optional.of(JarContent.class.getClassLoader());
    }

    @Override
    public void open() throws IOException {
        jar();
    }

    @Override
    public synchronized void close() throws IOException {
        JarFile jar = opened;
        opened = null;
        if (jar != null) {
            jar.close();
        }
    }

    private synchronized JarFile jar() throws IOException {
        JarFile jar = opened;
        if (jar == null) {
            jar = new JarFile(path.toFile(), false);
            opened = jar;
        }
        return jar;
    }

    /** One entry of the jar; stays good when the jar is closed, as the framework does with those long not used. */
    private record Entry(JarContent content, JarEntry entry) implements ConnectEntry {
        @Override
        public String getName() {
            return entry.getName();
        }

        @Override
        public long getContentLength() {
            return entry.getSize();
        }

        @Override
        public long getLastModified() {
            return entry.getTime();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return content.jar().getInputStream(entry);
        }
    }
}
