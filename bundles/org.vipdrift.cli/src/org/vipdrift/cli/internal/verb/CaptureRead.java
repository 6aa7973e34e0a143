package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.capture.file.FileInterface;
import org.vipdrift.capture.filter.Compilation;
import org.vipdrift.capture.filter.DisplayFilter;
import org.vipdrift.capture.filter.FilterError;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.packet.FilterWords;
import org.vipdrift.cli.internal.packet.PacketBatch;
import org.vipdrift.cli.internal.packet.PacketForm;
import org.vipdrift.cli.internal.packet.PacketLines;
import org.vipdrift.cli.internal.run.Session;

/** {@code vipdrift capture read}. */
final class CaptureRead {
    private static final int MICROSECONDS = 6;
    private static final int NANOSECONDS = 9;

    private CaptureRead() {
    }

    static VerbSpec spec() {
        return VerbSpec.verb("read", "Prints the packets of a capture file, one a line.", CaptureRead::read)
                .more("Reads pcap and pcapng, plain or in gzip. The exit status is 65 if the file is damaged; what comes"
                        + " before the damage is printed.")
                .word("FILE", "The capture file.")
                .option("--filter", "EXPR", "Prints only packets that pass this display filter, as in Wireshark.")
                .option("--fields", "NAME,...",
                        "Prints these fields, with Wireshark's names, tabs between, instead of a summary.")
                .option("--count", "N", "Ends after N packets were printed.")
                .flag("--json", "Prints one JSON object a line: the fields, or number, time, source, destination,"
                        + " protocol, length, info.");
    }

    private static ExitStatus read(Line line, Session session) throws UsageException, IOException {
        String expression = line.option("--filter").orElse("");
        Compilation filter = DisplayFilter.compile(expression);
        Optional<FilterError> error = filter.error();
        if (error.isPresent()) {
            FilterWords.complaint(expression, error.get()).forEach(session::say);
            return ExitStatus.USAGE;
        }
        Optional<List<String>> fields = line.option("--fields", FilterWords::fields);
        long count = line.option("--count", Values::count).orElse(Long.MAX_VALUE);
        try (CaptureFile file = CaptureFiles.open(line.word(0, Values::path))) {
            boolean all = expression.isBlank();
            CaptureFiles.read(file, session, () -> all && file.size() >= count);
            PacketForm form = PacketForm.of(fields, line.flag("--json"), digits(file));
            print(file, new PacketLines(filter.filter().orElseThrow(), form), count, session);
            return CaptureFiles.verdict(file, session);
        }
    }

    private static void print(CaptureFile file, PacketLines lines, long count, Session session) throws IOException {
        long start = file.size() == 0 ? 0 : file.packet(0).frame().epochNanos();
        PacketBatch batch = new PacketBatch(file, lines, start);
        long left = count;
        for (long from = 0; from < file.size() && left > 0; from += PacketBatch.SIZE) {
            List<String> some = batch.lines(from, Math.min(file.size(), from + PacketBatch.SIZE));
            some.stream().limit(left).forEach(session.io().out()::println);
            left -= some.size();
            CaptureFiles.pause(session);
        }
        session.io().out().flush();
    }

    private static int digits(CaptureFile file) {
        boolean fine = file.interfaces().stream().map(FileInterface::resolution)
                .anyMatch(resolution -> resolution > FileInterface.MICROSECONDS);
        return fine ? NANOSECONDS : MICROSECONDS;
    }
}
