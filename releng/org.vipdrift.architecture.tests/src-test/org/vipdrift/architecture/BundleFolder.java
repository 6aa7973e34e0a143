package org.vipdrift.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Reads bundles from the source tree. */
final class BundleFolder {
    private final Path folder;

    private BundleFolder(Path folder) {
        this.folder = folder;
    }

    /** All bundles in a folder of bundles. */
    static List<Bundle> readAll(Path bundles) {
        try (Stream<Path> folders = Files.list(bundles)) {
            return folders.filter(f -> Files.exists(f.resolve("META-INF/MANIFEST.MF"))).sorted()
                    .map(f -> new BundleFolder(f).read()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Bundle read() {
        Attributes headers = manifest().getMainAttributes();
        Set<String> sources = sources();
        Set<String> packages = new TreeSet<>();
        sources.forEach(type -> packages.add(type.substring(0, type.lastIndexOf('.'))));
        return new Bundle(names(headers, "Bundle-SymbolicName").getFirst(), names(headers, "Import-Package"),
                names(headers, "Require-Bundle"), names(headers, "Export-Package"), packages, sources,
                PluginXml.classes(folder.resolve("plugin.xml")),
                sources.stream().filter(this::startsPrograms).toList(), Texts.stray(folder));
    }

    private boolean startsPrograms(String type) {
        return ProgramStarts.isIn(folder.resolve("src").resolve(type.replace('.', '/') + ".java"));
    }

    private Manifest manifest() {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of a header's clauses, without attributes and directives. */
    private static List<String> names(Attributes headers, String header) {
        String value = headers.getValue(header);
        if (value == null) {
            return List.of();
        }
        return Arrays.stream(value.replaceAll("\"[^\"]*\"", "").split(",")).map(c -> c.split(";")[0].trim())
                .filter(c -> !c.isEmpty()).toList();
    }

    /** Full names of the top-level types in src; package-info counts, as it defines its package. */
    private Set<String> sources() {
        Path src = folder.resolve("src");
        if (!Files.isDirectory(src)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(src)) {
            Set<String> types = new TreeSet<>();
            files.map(f -> src.relativize(f).toString()).filter(f -> f.endsWith(".java"))
                    .forEach(f -> types.add(f.substring(0, f.length() - ".java".length()).replace('/', '.')));
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
