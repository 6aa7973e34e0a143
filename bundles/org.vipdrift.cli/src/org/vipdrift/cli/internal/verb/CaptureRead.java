package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.capture.file.FileScan;
import org.vipdrift.capture.filter.Compilation;
import org.vipdrift.capture.filter.DisplayFilter;
import org.vipdrift.capture.filter.FilterError;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.packet.FileLines;
import org.vipdrift.cli.internal.packet.FilterWords;
import org.vipdrift.cli.internal.packet.LineBuffer;
import org.vipdrift.cli.internal.packet.LineOutput;
import org.vipdrift.cli.internal.packet.PacketLines;
import org.vipdrift.cli.internal.run.Session;

/** {@code vipdrift capture read}. */
final class CaptureRead {

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

    private static ExitStatus read(Line line, Session session)
            throws UsageException, IOException, InterruptedException {
        String expression = line.option("--filter").orElse("");
        Compilation filter = DisplayFilter.compile(expression);
        Optional<FilterError> error = filter.error();
        if (error.isPresent()) {
            FilterWords.complaint(expression, error.get()).forEach(session::say);
            return ExitStatus.USAGE;
        }
        Optional<List<String>> fields = line.option("--fields", FilterWords::fields);
        long count = line.option("--count", Values::count).orElse(Long.MAX_VALUE);
        PacketLines lines = PacketLines.of(filter.filter().orElseThrow(), fields, line.flag("--json"));
        try (CaptureFile file = CaptureFiles.open(line.word(0, Values::path))) {
            boolean all = print(file, lines, count, session);
            return all ? CaptureFiles.verdict(file, session) : ExitStatus.OK;
        }
    }

    /** @return whether all of the file was read, and not only as much as was asked for */
    private static boolean print(CaptureFile file, PacketLines lines, long count, Session session)
            throws IOException, InterruptedException {
        try (FileScan<LineBuffer> scan = new FileScan<>(file, session.interruption(), new FileLines(file, lines))) {
            LineOutput out = new LineOutput(session.io());
            long left = count;
            for (Optional<LineBuffer> some = scan.next(); some.isPresent(); some = scan.next()) {
                session.interruption().check();
                out.write(some.get(), left);
                left -= some.get().lines();
                if (left <= 0) {
                    return false;
                }
            }
        }
        session.interruption().check();
        return true;
    }
}
