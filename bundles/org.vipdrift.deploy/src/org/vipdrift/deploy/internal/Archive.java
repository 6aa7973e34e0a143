package org.vipdrift.deploy.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * A tar of one top folder, gzipped or not, read to its end.
 *
 * @param parts the first bytes of those files that were asked for and are there, by their name within the top folder
 * @param sha256 of the file, 64 hexadecimal digits in lower case
 * @param unpacked bytes of all files in it
 */
record Archive(Map<String, byte[]> parts, String sha256, long unpacked) {
    private static final int BUFFER = 256 << 10;
    /** Tar fills up to a block of 10 KiB; reading to the end has the checksum of the compression checked. */
    private static final int LONGEST_PADDING = 1 << 20;
    /** RFC 1952, ID1 and ID2. */
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    static Archive read(Path file, Set<String> wanted) throws IOException {
        MessageDigest digest = digest();
        Map<String, byte[]> parts = new HashMap<>();
        long unpacked;
        try (InputStream in = new Digesting(Files.newInputStream(file), digest)) {
            unpacked = readParts(in, wanted, parts);
            in.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException e) {
            throw new IOException("there is no such file", e);
        }
        return new Archive(parts, HexFormat.of().formatHex(digest.digest()), unpacked);
    }

    private static long readParts(InputStream file, Set<String> wanted, Map<String, byte[]> parts) throws IOException {
        InputStream in = plain(new BufferedInputStream(file, BUFFER));
        TarReader tar = new TarReader(in);
        while (tar.next()) {
            String name = tar.name().startsWith("./") ? tar.name().substring(2) : tar.name();
            String inside = name.substring(name.indexOf('/') + 1);
            if (wanted.contains(inside)) {
                parts.put(inside, tar.start());
            }
        }
        if (in.readNBytes(LONGEST_PADDING).length == LONGEST_PADDING) {
            throw new IOException("it goes on after its end");
        }
        return tar.total();
    }

    /** Confined to one thread. All that goes by counts, what is skipped too. */
    private static final class Digesting extends DigestInputStream {
        Digesting(InputStream in, MessageDigest digest) {
            super(in, digest);
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, BUFFER)).length;
        }
    }

    private static InputStream plain(InputStream file) throws IOException {
        file.mark(GZIP.length);
        boolean gzipped = Arrays.equals(GZIP, file.readNBytes(GZIP.length));
        file.reset();
        return gzipped ? new BufferedInputStream(new GZIPInputStream(file, BUFFER), BUFFER) : file;
    }

    /** The first bytes of a part; none if it is not there. */
    byte[] part(String name) {
        return parts.getOrDefault(name, new byte[0]);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
