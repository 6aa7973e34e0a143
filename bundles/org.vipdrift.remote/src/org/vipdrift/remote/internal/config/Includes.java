package org.vipdrift.remote.internal.config;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The files an Include names: {@code ~}, and the wildcards of glob(7) in every part of the path. */
final class Includes {
    private static final Pattern WILD = Pattern.compile(".*[*?\\[].*");

    private Includes() {
    }

    /**
     * In the order of their names; a path without wildcards whether it is there or not.
     *
     * @param folder for a path that is not absolute
     */
    static List<Path> files(String pattern, Path home, Path folder) {
        Path path = pattern.startsWith("~/") ? home.resolve(pattern.substring(2)) : folder.resolve(pattern);
        List<Path> found = List.of(path.getRoot());
        for (Path part : path) {
            found = found.stream().flatMap(parent -> children(parent, part.toString()).stream()).toList();
        }
        return found;
    }

    private static List<Path> children(Path parent, String part) {
        if (!WILD.matcher(part).matches()) {
            return List.of(parent.resolve(part));
        }
        String glob = part.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}");
        try (DirectoryStream<Path> children = Files.newDirectoryStream(parent, glob)) {
            List<Path> found = new ArrayList<>();
            children.forEach(child -> {
                if (part.startsWith(".") || !child.getFileName().toString().startsWith(".")) {
                    found.add(child);
                }
            });
            found.sort(null);
            return found;
        } catch (IOException e) {
            return List.of(); // glob(3) passes over what it can't read, and so does OpenSSH
        }
    }
}
