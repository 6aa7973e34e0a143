package org.vipdrift.remote.internal.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import org.vipdrift.core.Printable;

/** Confined to one reading. Goes through configuration files line by line; a bad line is noted and skipped. */
final class ConfigReader {
    private static final int DEEPEST = 16;
    private static final int LONGEST_FILE = 4 << 20;

    private final Self self;
    private final Condition condition;
    private final Options options;
    private final Path folder;

    /** @param folder of the files an Include names without its whole path */
    ConfigReader(Self self, Condition condition, Options options, Path folder) {
        this.self = self;
        this.condition = condition;
        this.options = options;
        this.folder = folder;
    }

    /** A file that is not there says nothing. */
    void read(Path file) {
        new Block(file, 0, false, true).read();
    }

    /** Confined to one file. Which block its reading is in. */
    private final class Block {
        private final Path file;
        private final int depth;
        /** In a file included by a block that does not apply, no block does. */
        private final boolean never;
        private boolean active;

        Block(Path file, int depth, boolean never, boolean active) {
            this.file = file;
            this.depth = depth;
            this.never = never;
            this.active = active;
        }

        void read() {
            int number = 0;
            for (String line : text(file).split("\n", -1)) {
                number++;
                try {
                    ConfigLine.parse(line).ifPresent(this::take);
                } catch (IllegalArgumentException e) {
                    options.note("Line " + number + " of " + Printable.clean(file.toString()) + " was skipped: "
                            + Printable.clean(String.valueOf(e.getMessage())) + ".");
                }
            }
        }

        private void take(ConfigLine line) {
            switch (line.keyword()) {
                case "host" -> {
                    active = false;
                    active = !never && condition.host(line.words());
                }
                case "match" -> {
                    active = false;
                    active = condition.match(Words.criteria(line.rest())) && !never;
                }
                case "include" -> line.words().forEach(this::include);
                default -> {
                    if (active) {
                        Keywords.take(line, options);
                    }
                }
            }
        }

        private void include(String pattern) {
            if (depth == DEEPEST) {
                throw new IllegalArgumentException("files include each other more than " + DEEPEST + " deep");
            }
            Includes.files(pattern, self.home(), folder)
                    .forEach(found -> new Block(found, depth + 1, !active, active).read());
        }
    }

    private String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST_FILE + 1);
            if (bytes.length <= LONGEST_FILE && isOwn(file)) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
            options.note(Printable.clean(file.toString()) + " is not read: "
                    + (bytes.length > LONGEST_FILE ? "it is larger than 4 MiB."
                            : "others may write to it (chmod go-w)."));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return "";
        } catch (IOException e) {
            options.note(
                    Printable.clean(file.toString()) + " could not be read (" + e.getClass().getSimpleName() + ").");
        }
        return "";
    }

    private static boolean isOwn(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        return List.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE).stream()
                .noneMatch(permissions::contains);
    }
}
