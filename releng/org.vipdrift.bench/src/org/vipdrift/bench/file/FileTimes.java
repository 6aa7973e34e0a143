package org.vipdrift.bench.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.capture.file.OrderedScan;
import org.vipdrift.capture.file.PacketReader;
import org.vipdrift.capture.filter.DisplayFilter;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;

/** Row M11, one life of a process that lists a file as the console does. */
public final class FileTimes {
    private static final int PAGE = 50;

    private FileTimes() {
    }

    /**
     * Arguments: FILE, FILTER. Prints milliseconds from opening to the first page and to the whole list, milliseconds
     * the filter takes, packets, packets that pass, and the most memory there was, in MiB.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        DisplayFilter filter = DisplayFilter.compile(arguments[1]).filter().orElseThrow();
        long start = System.nanoTime();
        try (CaptureFile file = CaptureFile.open(Path.of(arguments[0]))) {
            CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> read(file));
            double page = firstPage(file, start);
            reading.join();
            double list = since(start);
            long from = System.nanoTime();
            long passing = passing(file, filter);
            System.out.printf("%.1f %.1f %.1f %d %d %d%n", page, list, since(from), file.size(), passing, peakMiB());
        }
    }

    private static void read(CaptureFile file) {
        try {
            file.read(Progress.SILENT, Cancellation.NEVER);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /** What the list's columns show of the first packets, as soon as they are found. */
    private static double firstPage(CaptureFile file, long start) throws IOException {
        while (file.size() < PAGE && !file.isComplete()) {
            Thread.onSpinWait();
        }
        PacketReader reader = file.reader();
        int letters = 0;
        for (int i = 0; i < Math.min(PAGE, file.size()); i++) {
            letters += Dissector.summarise(reader.packet(i).frame()).summary().info().length();
        }
        if (letters == 0) {
            throw new IllegalStateException("The first packets say nothing.");
        }
        return since(start);
    }

    private static long passing(CaptureFile file, DisplayFilter filter) throws IOException, InterruptedException {
        long passing = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                OrderedScan<Long> scan = new OrderedScan<>(0, (from, end) -> passing(file, filter, from, end),
                        threads)) {
            scan.upTo(file.size());
            for (Optional<Long> some = scan.next(); some.isPresent(); some = scan.next()) {
                passing += some.get();
                scan.upTo(file.size());
            }
        }
        return passing;
    }

    private static long passing(CaptureFile file, DisplayFilter filter, long from, long end) throws IOException {
        PacketReader reader = file.reader();
        long passing = 0;
        for (long i = from; i < end; i++) {
            Frame frame = reader.packet(i).frame();
            passing += filter.test(Dissector.dissect(frame, i + 1, filter.selection())) ? 1 : 0;
        }
        return passing;
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    private static long peakMiB() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(text -> text.startsWith("VmHWM:")).findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
    }
}
