package org.vipdrift.remote.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Immutable. What one known_hosts file says.
 *
 * @param bad lines that were skipped, and line 0 if the file could not be read
 */
public record KnownHostsFile(List<KnownHostsEntry> entries, List<BadLine> bad) {
    private static final int LONGEST_FILE = 16 << 20;
    private static final int LONGEST_LINE = 32 << 10;

    /** A line that says nothing, and why, to follow "it was skipped because". */
    public record BadLine(Path file, int line, String why) {
    }

    /** A file that is not there is empty. */
    public static KnownHostsFile read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST_FILE + 1);
            if (bytes.length > LONGEST_FILE) {
                return unread(file, "it is larger than 16 MiB");
            }
            return parse(new String(bytes, StandardCharsets.ISO_8859_1), file);
        } catch (NoSuchFileException e) {
            return new KnownHostsFile(List.of(), List.of());
        } catch (IOException e) {
            return unread(file, "it could not be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static KnownHostsFile unread(Path file, String why) {
        return new KnownHostsFile(List.of(), List.of(new BadLine(file, 0, why)));
    }

    private static KnownHostsFile parse(String text, Path file) {
        List<KnownHostsEntry> entries = new ArrayList<>();
        List<BadLine> bad = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            try {
                entries.add(entry(line, file, number));
            } catch (IllegalArgumentException e) {
                bad.add(new BadLine(file, number, String.valueOf(e.getMessage())));
            }
        }
        return new KnownHostsFile(List.copyOf(entries), List.copyOf(bad));
    }

    private static KnownHostsEntry entry(String line, Path file, int number) {
        if (line.length() > LONGEST_LINE) {
            throw new IllegalArgumentException("it is longer than 32 KiB");
        }
        return KnownHostsEntry.parse(line, file, number);
    }
}
