package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vipdrift.capture.sample.Sample;

/** What tshark says about frames: every field of the catalog that it finds, with values joined by "|". */
final class Wireshark {
    /** Checksums verified, nothing remembered from other packets, CARP told from VRRP. */
    private static final List<String> PREFERENCES = List.of("ip.check_checksum:TRUE", "tcp.check_checksum:TRUE",
            "udp.check_checksum:TRUE", "ip.defragment:FALSE", "ipv6.defragment:FALSE",
            "tcp.analyze_sequence_numbers:FALSE", "ip.try_heuristic_first:TRUE");
    private final Path folder;

    /** @param folder for its files */
    Wireshark(Path folder) {
        this.folder = folder;
    }

    static boolean isInstalled() {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, "tshark")));
    }

    /** Per frame, in their order, its fields. */
    List<Map<String, String>> read(List<Sample> samples) throws IOException, InterruptedException {
        Path file = folder.resolve("samples.pcapng");
        Path answer = folder.resolve("answer.txt");
        Path words = folder.resolve("words.txt");
        Files.write(file, SampleFile.of(samples));
        List<String> fields = WiresharkFields.asked();
        List<String> command = new ArrayList<>(List.of("tshark", "-r", file.toString(), "-n", "-T", "fields", "-E",
                "separator=/t", "-E", "occurrence=a", "-E", "aggregator=|"));
        PREFERENCES.forEach(preference -> command.addAll(List.of("-o", preference)));
        fields.forEach(field -> command.addAll(List.of("-e", field)));
        Process tshark = new ProcessBuilder(command).redirectOutput(answer.toFile()).redirectError(words.toFile())
                .start();
        if (tshark.waitFor() != 0) {
            throw new IOException("tshark failed: " + Files.readString(words));
        }
        return Files.readAllLines(answer, StandardCharsets.UTF_8).stream().map(line -> fields(fields, line)).toList();
    }

    /** By name the type of every field it knows, FT_UINT8 and so on; protocols have none. */
    Map<String, String> types() throws IOException, InterruptedException {
        Path answer = folder.resolve("fields.txt");
        Process tshark = new ProcessBuilder("tshark", "-G", "fields").redirectOutput(answer.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        assertEquals(0, tshark.waitFor());
        Map<String, String> types = new TreeMap<>();
        for (String line : Files.readAllLines(answer, StandardCharsets.UTF_8)) {
            String[] parts = line.split("\t", -1);
            types.put(parts[2], parts[0].equals("P") ? "FT_PROTOCOL" : parts[3]);
        }
        return types;
    }

    private static Map<String, String> fields(List<String> names, String line) {
        String[] values = line.split("\t", -1);
        Map<String, String> fields = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!values[i].isEmpty()) {
                fields.put(names.get(i), WiresharkFields.value(names.get(i), values[i]));
            }
        }
        return fields;
    }

    /** Per name of a sample its fields, as kept in a file beside the tests. */
    static Map<String, Map<String, String>> kept(List<String> lines) {
        Map<String, Map<String, String>> frames = new LinkedHashMap<>();
        Map<String, String> current = Map.of();
        for (String line : lines) {
            if (line.startsWith("  ")) {
                String[] pair = line.strip().split(" = ", 2);
                current.put(pair[0], pair[1]);
            } else if (!line.isEmpty()) {
                current = new TreeMap<>();
                frames.put(line, current);
            }
        }
        return frames;
    }
}
