package org.vipdrift.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Inputs that once showed a fault, kept with the sources so that it does not come back: found/TARGET/NAME. */
public final class Kept {
    private Kept() {
    }

    /** @param root the project's folder */
    public static Path folder(Path root, Target target) {
        return root.resolve("releng/org.vipdrift.fuzz/found").resolve(target.word()).toAbsolutePath();
    }

    /** The files in the folder of a target, none if it has none. */
    public static List<Path> of(Path root, Target target) throws IOException {
        Path folder = folder(root, target);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
