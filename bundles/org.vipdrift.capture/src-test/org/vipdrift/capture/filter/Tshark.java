package org.vipdrift.capture.filter;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.vipdrift.capture.Frame;

/**
 * Asks the installed tshark which packets pass. The packets lie a second apart in a file, and one run counts them for
 * many filters second by second ({@code -z io,stat,1,filter,filter...}); filters with a comma cannot be asked so. One
 * packet more than wanted ends the file, as the second of the last one is not always printed.
 */
final class Tshark {
    private static final int AT_ONCE = 40;
    private final Path file;
    private final int packets;

    Tshark(Path folder, List<Frame> frames) throws IOException {
        file = folder.resolve("frames.pcap");
        packets = frames.size();
        List<Frame> padded = new ArrayList<>(frames);
        padded.add(frames.getFirst());
        Files.write(file, pcap(padded));
    }

    /** Of a file whose packets lie as far apart, with one more than these. */
    Tshark(Path file, int packets) {
        this.file = file;
        this.packets = packets;
    }

    /** Skips the test where it is not installed; in CI that is a failure. */
    static void need() {
        boolean here = isHere();
        assertTrue(here || !"true".equals(System.getenv("CI")), "In CI tshark must be installed.");
        assumeTrue(here, "Skipped: tshark is not installed.");
    }

    private static boolean isHere() {
        try {
            return new ProcessBuilder("tshark", "--version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] pcap(List<Frame> frames) {
        int size = frames.stream().mapToInt(frame -> 16 + frame.bytes().length()).sum();
        ByteBuffer out = ByteBuffer.allocate(24 + size).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0).putInt(65535).putInt(1);
        int second = 1_700_000_000;
        for (Frame frame : frames) {
            out.putInt(second++).putInt(0).putInt(frame.bytes().length()).putInt(frame.originalLength());
            out.put(frame.bytes().copy());
        }
        return out.array();
    }

    /** By filter the numbers of the packets that pass, without the filters that have a comma. */
    Map<String, String> passing(List<String> filters) throws IOException, InterruptedException {
        List<String> askable = filters.stream().filter(filter -> filter.indexOf(',') < 0).distinct().toList();
        Map<String, String> passing = new LinkedHashMap<>();
        for (int from = 0; from < askable.size(); from += AT_ONCE) {
            List<String> some = askable.subList(from, Math.min(askable.size(), from + AT_ONCE));
            List<List<Integer>> counts = table(
                    run("-n", "-q", "-r", file.toString(), "-z", "io,stat,1," + String.join(",", some)));
            for (int column = 0; column < some.size(); column++) {
                passing.put(some.get(column), numbers(counts, column));
            }
        }
        return passing;
    }

    private String numbers(List<List<Integer>> counts, int column) {
        StringJoiner numbers = new StringJoiner(" ");
        for (int row = 0; row < packets; row++) {
            if (counts.get(row).get(2 * column) > 0) {
                numbers.add(Integer.toString(row + 1));
            }
        }
        return numbers.toString();
    }

    /** Its words for the values of fields, as {@code arp.opcode 2=reply}. */
    Set<String> words(Set<String> fields) throws IOException, InterruptedException {
        Set<String> words = new HashSet<>();
        for (String line : run("-G", "values").lines().filter(l -> l.startsWith("V\t")).toList()) {
            String[] columns = line.split("\t");
            if (columns.length == 4 && fields.contains(columns[1])) {
                words.add(columns[1] + " " + Long.decode(columns[2]) + "=" + columns[3]);
            }
        }
        return words;
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        Path out = file.resolveSibling("out");
        Process process = new ProcessBuilder(Stream.concat(Stream.of("tshark"), Stream.of(arguments)).toList())
                .redirectErrorStream(true).redirectOutput(out.toFile()).start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        String said = Files.readString(out, StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("tshark refused " + List.of(arguments) + ": " + said);
        }
        return said;
    }

    /** Lines as {@code |  0 <>  1 |      1 |    60 |      0 |     0 |}, as frames and bytes for each filter. */
    private static List<List<Integer>> table(String said) {
        List<List<Integer>> rows = new ArrayList<>();
        for (String line : said.lines().filter(l -> l.contains("<>")).toList()) {
            List<Integer> row = new ArrayList<>();
            String[] cells = line.split("\\|");
            for (int i = 2; i < cells.length; i++) {
                if (!cells[i].isBlank()) {
                    row.add(Integer.parseInt(cells[i].strip()));
                }
            }
            rows.add(row);
        }
        return rows;
    }
}
