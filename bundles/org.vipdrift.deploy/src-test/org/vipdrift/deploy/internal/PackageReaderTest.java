package org.vipdrift.deploy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.deploy.AgentPackage;

class PackageReaderTest {
    @TempDir
    private Path folder;
    private Path file;
    private Map<String, byte[]> parts;

    @BeforeEach
    void goodParts() {
        file = folder.resolve("agent.tar.gz");
        parts = TestPackages.parts("1.2.3+4");
    }

    @Test
    void readsWhatAPackageIs() throws Exception {
        parts.put("agent/lib/a.jar", new byte[100_000]);
        AgentPackage agent = AgentPackage.read(TestPackages.write(file, parts));
        long unpacked = parts.values().stream().mapToLong(part -> part.length).sum();
        assertEquals(new AgentPackage(file, "1.2.3+4", "x86_64", sha256(), Files.size(file), unpacked), agent);
    }

    @Test
    void needsNoGzip() throws Exception {
        parts.put("agent/lib/a.jar", new byte[1_000_000]);
        AgentPackage gzipped = AgentPackage.read(TestPackages.write(file, parts));
        Files.write(file, TestPackages.tar(parts));
        assertEquals(new AgentPackage(file, "1.2.3+4", "x86_64", sha256(), Files.size(file), gzipped.unpackedBytes()),
                AgentPackage.read(file));
    }

    private String sha256() throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void knowsTheMachineFromTheRuntimeItself() throws IOException {
        parts.put("agent/runtime/bin/java", TestPackages.elf(183));
        assertEquals("aarch64", AgentPackage.read(TestPackages.write(file, parts)).architecture());
        parts.put("agent/runtime/bin/java", TestPackages.elf(40));
        assertEquals("its Java is for a machine VipDrift does not know (ELF 40)", failure());
        parts.put("agent/runtime/bin/java", "#!/bin/sh".getBytes(StandardCharsets.UTF_8));
        assertEquals("its Java is no program for 64-bit Linux", failure());
    }

    @Test
    void namesThePartThatIsMissing() throws IOException {
        for (String part : TestPackages.parts("1").keySet()) {
            parts = TestPackages.parts("1");
            parts.remove(part);
            assertEquals("it has no " + part.substring("agent/".length()) + ", so it is not a package of the agent",
                    failure());
        }
    }

    @Test
    void acceptsNoVersionThatCouldMeanMore() throws IOException {
        for (String version : new String[] {"", "../1", "1 2", "1\u001b[31m", "-1", "x".repeat(65), "$(id)"}) {
            parts.put("agent/VERSION", version.getBytes(StandardCharsets.UTF_8));
            assertEquals(true, failure().startsWith("its VERSION file says "), version);
        }
    }

    @Test
    void countsWhatItsCompressedFilesBecome() throws IOException {
        long without = AgentPackage.read(TestPackages.write(file, parts)).unpackedBytes();
        byte[] said = "1.2.3+4\nx86_64\n77009711\n".getBytes(StandardCharsets.UTF_8);
        long longer = said.length - parts.put("agent/VERSION", said).length;
        assertEquals(without + longer + 77_009_711,
                AgentPackage.read(TestPackages.write(file, parts)).unpackedBytes());
        parts.put("agent/VERSION", "1\nx86_64\n-1\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("its VERSION file says \"-1\", which is no size", failure());
    }

    @Test
    void findsAFileThatEndsTooEarly() throws IOException {
        parts.put("agent/lib/a.jar", new byte[500_000]);
        byte[] tar = TestPackages.tar(parts);
        for (int length : new int[] {100, 1000, 100_000, tar.length - 1024}) {
            assertEquals("it ends too early", failure(Arrays.copyOf(tar, length)), "" + length);
        }
    }

    @Test
    void findsAFileThatIsNoArchive() throws IOException {
        Files.writeString(file, "hello");
        assertThrows(IOException.class, () -> AgentPackage.read(file));
        assertEquals("there is no such file",
                assertThrows(IOException.class, () -> AgentPackage.read(folder.resolve("none"))).getMessage());
        byte[] noise = new byte[4096];
        Arrays.fill(noise, (byte) 'x');
        assertEquals("it is damaged, or no tar archive of a size we expect", failure(noise));
    }

    @Test
    void doesNotBelieveSizes() throws IOException {
        byte[] tar = TestPackages.tar(parts);
        System.arraycopy("77777777777".getBytes(StandardCharsets.US_ASCII), 0, tar, 124, 11);
        assertEquals("it is damaged, or larger than 1 GiB", failure(tar));
        System.arraycopy("-0000000001".getBytes(StandardCharsets.US_ASCII), 0, tar, 124, 11);
        assertEquals("it is damaged, or larger than 1 GiB", failure(tar));
        System.arraycopy("zzzzzzzzzzz".getBytes(StandardCharsets.US_ASCII), 0, tar, 124, 11);
        assertEquals("it is damaged: an entry has no size", failure(tar));
    }

    private String failure() throws IOException {
        return failure(TestPackages.tar(parts));
    }

    private String failure(byte[] tar) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(tar);
        }
        Files.write(file, zipped.toByteArray());
        return assertThrows(IOException.class, () -> AgentPackage.read(file)).getMessage();
    }
}
