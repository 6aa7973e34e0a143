package org.vipdrift.deploy.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.vipdrift.core.Printable;
import org.vipdrift.deploy.AgentPackage;

/** Reads what an agent package is, from its bytes alone, and that it is whole. */
public final class PackageReader {
    private static final String VERSION = "VERSION";
    private static final String PROGRAM = "bin/vipdrift-agent";
    private static final String UNIT = "vipdrift-agent.service";
    private static final String JAVA = "runtime/bin/java";
    private static final Set<String> PARTS = Set.of(VERSION, PROGRAM, UNIT, JAVA);
    private static final Pattern VERSION_FORM = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+_-]{0,63}");
    private static final int BUFFER = 256 << 10;
    /** Tar fills up to a block of 10 KiB; reading to the end has the checksum of the compression checked. */
    private static final int LONGEST_PADDING = 1 << 20;

    private PackageReader() {
    }

    public static AgentPackage read(Path file) throws IOException {
        MessageDigest sha256 = sha256();
        Map<String, byte[]> parts = new HashMap<>();
        long unpacked;
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
            unpacked = readParts(in, parts);
            in.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException e) {
            throw new IOException("there is no such file", e);
        }
        for (String part : PARTS) {
            if (!parts.containsKey(part)) {
                throw new IOException("it has no " + part + ", so it is not a package of the agent");
            }
        }
        return new AgentPackage(file, version(parts), ElfHeader.machine(parts.getOrDefault(JAVA, new byte[0])),
                HexFormat.of().formatHex(sha256.digest()), Files.size(file), unpacked);
    }

    private static long readParts(InputStream file, Map<String, byte[]> parts) throws IOException {
        InputStream in = new BufferedInputStream(new GZIPInputStream(file, BUFFER), BUFFER);
        TarReader tar = new TarReader(in);
        while (tar.next()) {
            String inside = tar.name().substring(tar.name().indexOf('/') + 1);
            if (PARTS.contains(inside)) {
                parts.put(inside, tar.start());
            }
        }
        if (in.readNBytes(LONGEST_PADDING).length == LONGEST_PADDING) {
            throw new IOException("it goes on after its end");
        }
        return tar.total();
    }

    private static String version(Map<String, byte[]> parts) throws IOException {
        String text = new String(parts.getOrDefault(VERSION, new byte[0]), StandardCharsets.UTF_8);
        String first = text.lines().findFirst().orElse("").strip();
        if (!VERSION_FORM.matcher(first).matches()) {
            throw new IOException("its VERSION file says " + Printable.quoted(first) + ", which is no version");
        }
        return first;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
