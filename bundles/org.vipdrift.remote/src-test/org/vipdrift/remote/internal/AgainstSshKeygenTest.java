package org.vipdrift.remote.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines we take to be about a host are those {@code ssh-keygen -F} finds for it. */
class AgainstSshKeygenTest {
    private static final int STORIES = 60;
    private static final Pattern FOUND = Pattern.compile("^# Host \\S+ found: line (\\d+)", Pattern.MULTILINE);
    private static final List<String> NAMES = List.of("db1", "DB1", "db1.example.com", "[db1]:2222", "198.51.100.11",
            "db2", "*", "*.example.com", "db?", "!db1", "!*.example.com", "[db*]:*", "[198.51.100.*]:2222", "!db2",
            "2001:db8::1", "[2001:db8::1]:2222");
    private static final List<String> PLACES = List.of("db1", "db1.example.com", "198.51.100.11", "db2", "2001:db8::1");
    private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDbLDudSLH7Bt0M5uNRg6P4k3oQvVbqBqmvNTWqkCwXq";

    private static final List<String> BAD = List.of("db1 ssh-ed25519", "@strange db1 " + KEY);

    @TempDir
    @Nullable
    Path folder;

    @Test
    void theSameLinesAreFoundForAHost() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ssh-keygen")));
        Path file = Path.of(String.valueOf(folder), "known_hosts");
        int found = 0;
        int hashed = 0;
        for (int seed = 0; seed < STORIES; seed++) {
            Random random = new Random(seed);
            boolean hash = random.nextBoolean();
            Files.write(file, lines(random, hash ? List.of() : BAD));
            if (hash) {
                run("ssh-keygen", "-H", "-f", file.toString());
            }
            String place = PLACES.get(random.nextInt(PLACES.size()));
            int port = random.nextBoolean() ? 22 : 2222;
            List<Integer> lines = theirs(file, HostNames.nameOf(place, port));
            assertEquals(lines, ours(file, place, port),
                    "seed " + seed + ", " + place + " " + port + " in\n" + Files.readString(file));
            found += lines.size();
            hashed += Files.readString(file).contains("|1|") ? lines.size() : 0;
        }
        assertTrue(found > STORIES && hashed > 0, found + " lines were found, " + hashed + " of them in hashed files");
    }

    /** @param bad lines that keep ssh-keygen from hashing a file */
    private static List<String> lines(Random random, List<String> bad) {
        List<String> lines = new ArrayList<>(List.of("# a comment", ""));
        lines.addAll(bad);
        for (int i = 0; i < 8; i++) {
            List<String> names = new ArrayList<>();
            for (int j = random.nextInt(3); j >= 0; j--) {
                names.add(NAMES.get(random.nextInt(NAMES.size())));
            }
            lines.add(List.of("", "", "@revoked ", "@cert-authority ").get(random.nextInt(4)) + String.join(",", names)
                    + " "
                    + KEY + " comment");
        }
        return lines;
    }

    private static List<Integer> ours(Path file, String address, int port) {
        return KnownHostsFile.read(file).entries().stream().filter(entry -> entry.isFor(address, port))
                .map(KnownHostsEntry::line).toList();
    }

    private static List<Integer> theirs(Path file, String name) throws IOException, InterruptedException {
        List<Integer> lines = new ArrayList<>();
        Matcher found = FOUND.matcher(run("ssh-keygen", "-F", name, "-f", file.toString()));
        while (found.find()) {
            lines.add(Integer.valueOf(found.group(1)));
        }
        return lines;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
