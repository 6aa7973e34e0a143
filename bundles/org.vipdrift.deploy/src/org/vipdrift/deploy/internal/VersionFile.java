package org.vipdrift.deploy.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The {@code VERSION} file near the beginning of a package. A tar archive is a row of 512-byte blocks (POSIX.1-1988
 * ustar): a header, then the file's bytes filled up to whole blocks.
 *
 * <pre>
 *   0 name (100)   124 size, octal (12)   156 type (1)
 * </pre>
 */
public record VersionFile(String version, String machine) {
    private static final int BLOCK = 512;
    private static final int NAME_LENGTH = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int MOST_ENTRIES = 64;
    private static final int LARGEST = 4096;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}");

    /** @throws IOException if the archive has no such file among its first entries, or it is not two plain words */
    public static VersionFile in(Path archive) throws IOException {
        try (DataInputStream in = new DataInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
            for (int i = 0; i < MOST_ENTRIES; i++) {
                byte[] header = block(in);
                long size = size(header);
                if (text(header, 0, NAME_LENGTH).endsWith("/VERSION") && size <= LARGEST) {
                    return parsed(archive, new String(in.readNBytes((int) size), StandardCharsets.UTF_8));
                }
                in.skipNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
            }
        } catch (EOFException e) {
            throw noPackage(archive, "it ends before its file VERSION");
        }
        throw noPackage(archive, "its first entries hold no file VERSION");
    }

    private static byte[] block(InputStream in) throws IOException {
        byte[] header = in.readNBytes(BLOCK);
        if (header.length < BLOCK) {
            throw new EOFException();
        }
        return header;
    }

    private static long size(byte[] header) throws IOException {
        String octal = text(header, SIZE_AT, SIZE_LENGTH).strip();
        try {
            return octal.isEmpty() ? 0 : Long.parseUnsignedLong(octal, 8);
        } catch (NumberFormatException e) {
            throw new IOException("an entry's size is not octal", e);
        }
    }

    private static String text(byte[] header, int offset, int length) {
        int end = offset;
        while (end < offset + length && header[end] != 0) {
            end++;
        }
        return new String(header, offset, end - offset, StandardCharsets.US_ASCII);
    }

    private static VersionFile parsed(Path archive, String text) throws IOException {
        List<String> words = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        if (words.size() != 2 || !words.stream().allMatch(w -> WORD.matcher(w).matches())) {
            throw noPackage(archive, "its file VERSION is not two lines, version and machine");
        }
        return new VersionFile(words.get(0), words.get(1));
    }

    private static IOException noPackage(Path archive, String why) {
        return new IOException(archive + " is no agent package: " + why);
    }
}
