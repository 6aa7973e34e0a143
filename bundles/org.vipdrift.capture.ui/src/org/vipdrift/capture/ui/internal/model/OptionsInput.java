package org.vipdrift.capture.ui.internal.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.file.LiveFiles;
import org.vipdrift.capture.file.RingOrder;
import org.vipdrift.capture.file.StopCondition;

/** Immutable. What stands in the fields of the capture options, right or wrong; empty numbers say nothing. */
public record OptionsInput(List<String> interfaces, String filter, boolean promiscuous, boolean immediate, String snap,
        String buffer, String stopPackets, String stopMegabytes, String stopSeconds, boolean save, String file,
        String ringMegabytes, String ringSeconds, String ringFiles) {
    private static final long MEGABYTE = 1_000_000;
    private static final int MOST = 999_999_999;
    private static final int MOST_MEGABYTES = 1_000_000;
    private static final int MOST_FILES = 100_000;

    /** What one field has against its content. */
    public enum Wrong {
        NONE, NO_INTERFACE, SNAP, BUFFER, STOP_PACKETS, STOP_MEGABYTES, STOP_SECONDS, FILE, RING_MEGABYTES,
        RING_SECONDS,
        RING_FILES, RING_WHEN
    }

    public OptionsInput {
        interfaces = List.copyOf(interfaces);
    }

    public static OptionsInput of(CaptureChoice choice) {
        CaptureOptions options = choice.options();
        StopCondition stop = options.stop();
        Optional<RingOrder> ring = options.files().flatMap(LiveFiles::ring);
        return new OptionsInput(choice.interfaces(), choice.filter(), options.promiscuous(), options.immediate(),
                options.snapLength() == CaptureOrder.LONGEST_FRAME ? "" : "" + options.snapLength(),
                "" + options.bufferMebibytes(), text(stop.packets(), 1), text(stop.octets(), MEGABYTE),
                seconds(stop.time()), options.files().isPresent(),
                options.files().map(files -> files.file().toString()).orElse(""),
                ring.map(order -> text(order.octets(), MEGABYTE)).orElse(""),
                ring.map(order -> seconds(order.time())).orElse(""),
                ring.filter(order -> order.files() > 0).map(order -> "" + order.files()).orElse(""));
    }

    private static String text(OptionalLong number, long unit) {
        return number.isPresent() ? "" + number.getAsLong() / unit : "";
    }

    private static String seconds(Optional<Duration> time) {
        return time.map(some -> "" + some.toSeconds()).orElse("");
    }

    /** What is wrong first. */
    public Wrong wrong() {
        Wrong general = interfaces.isEmpty() ? Wrong.NO_INTERFACE
                : !fits(snap, CaptureOrder.SHORTEST_SNAP, CaptureOrder.LONGEST_FRAME) ? Wrong.SNAP
                        : !fits(buffer, 1, CaptureOrder.LARGEST_BUFFER / CaptureOptions.MEBIBYTE) ? Wrong.BUFFER
                                : wrongStop();
        return general == Wrong.NONE && save ? wrongFiles() : general;
    }

    private Wrong wrongStop() {
        return !fits(stopPackets, 1, MOST) ? Wrong.STOP_PACKETS
                : !fits(stopMegabytes, 1, MOST_MEGABYTES) ? Wrong.STOP_MEGABYTES
                        : !fits(stopSeconds, 1, MOST) ? Wrong.STOP_SECONDS : Wrong.NONE;
    }

    private Wrong wrongFiles() {
        return path().isEmpty() ? Wrong.FILE
                : !fits(ringMegabytes, 1, MOST_MEGABYTES) ? Wrong.RING_MEGABYTES
                        : !fits(ringSeconds, 1, MOST) ? Wrong.RING_SECONDS
                                : !fits(ringFiles, 1, MOST_FILES) ? Wrong.RING_FILES
                                        : !ringFiles.isBlank() && !isRing() ? Wrong.RING_WHEN : Wrong.NONE;
    }

    private static boolean fits(String text, long least, long most) {
        return text.isBlank() || text.strip().matches("[0-9]{1,9}") && Long.parseLong(text.strip()) >= least
                && Long.parseLong(text.strip()) <= most;
    }

    private Optional<Path> path() {
        try {
            Path path = Path.of(file.strip());
            return path.isAbsolute() && path.getFileName() != null ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private boolean isRing() {
        return !ringMegabytes.isBlank() || !ringSeconds.isBlank();
    }

    /** @throws IllegalStateException if something is wrong */
    public CaptureChoice choice() {
        if (wrong() != Wrong.NONE) {
            throw new IllegalStateException("Something is wrong: " + wrong());
        }
        CaptureOptions standard = CaptureOptions.STANDARD;
        return new CaptureChoice(interfaces, filter, new CaptureOptions(promiscuous,
                (int) number(snap, 1).orElse(standard.snapLength()),
                (int) number(buffer, 1).orElse(standard.bufferMebibytes()), immediate,
                new StopCondition(number(stopPackets, 1), number(stopMegabytes, MEGABYTE), time(stopSeconds)),
                save ? path().map(this::files) : Optional.empty()));
    }

    private LiveFiles files(Path path) {
        return isRing() ? LiveFiles.ring(path, number(ringMegabytes, MEGABYTE), time(ringSeconds),
                (int) number(ringFiles, 1).orElse(0)) : LiveFiles.one(path);
    }

    private static OptionalLong number(String text, long unit) {
        return text.isBlank() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text.strip()) * unit);
    }

    private static Optional<Duration> time(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())));
    }
}
