package org.vipdrift.deploy.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Small agent packages. */
public final class TestPackages {
    private TestPackages() {
    }

    /** The parts of a good package for x86_64, to be changed. */
    public static Map<String, byte[]> parts(String version) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("agent/VERSION", (version + "\n").getBytes(StandardCharsets.UTF_8));
        parts.put("agent/bin/vipdrift-agent", "#!/bin/sh\nexit 0\n".getBytes(StandardCharsets.UTF_8));
        parts.put("agent/runtime/bin/java", elf(62));
        parts.put("agent/vipdrift-agent.service", "[Service]\n".getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    /** A Java runtime of a machine, by its number in ELF. */
    public static Map<String, byte[]> runtime(String version, int machine) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("./jre/release", ("IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n")
                .getBytes(StandardCharsets.UTF_8));
        parts.put("./jre/bin/java", elf(machine));
        return parts;
    }

    static byte[] elf(int machine) {
        byte[] header = new byte[64];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, 0, header, 0, 7);
        header[18] = (byte) machine;
        return header;
    }

    public static Path write(Path file, Map<String, byte[]> parts) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(tar(parts));
        }
        return file;
    }

    static byte[] tar(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            byte[] header = new byte[512];
            put(header, 0, part.getKey());
            put(header, 124, String.format("%011o", part.getValue().length));
            put(header, 156, "0");
            put(header, 257, "ustar");
            out.write(header);
            out.write(part.getValue());
            out.write(new byte[(512 - part.getValue().length % 512) % 512]);
        }
        out.write(new byte[1024]);
        return out.toByteArray();
    }

    private static void put(byte[] header, int offset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, offset, bytes.length);
    }
}
