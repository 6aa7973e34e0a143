package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.Interruption.Shield;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.packet.LiveFrames;
import org.vipdrift.cli.internal.packet.LivePrint;
import org.vipdrift.cli.internal.packet.LiveWrite;
import org.vipdrift.cli.internal.run.Session;

/** {@code vipdrift capture live}. */
final class CaptureLive {

    private CaptureLive() {
    }

    static VerbSpec spec() {
        return VerbSpec.verb("live", "Shows or saves the packets of an interface of this machine.", CaptureLive::live)
                .more("Goes on until Ctrl-C, or to the end given. How many packets were lost is said at the end.")
                .requiredOption("--interface", "IF", "The interface to listen on.")
                .option("--bpf", "EXPR", "Captures only what this filter lets pass, in the language of pcap-filter(7).")
                .option("-w", "FILE", "Saves the packets instead of printing them: pcap if the name ends in .pcap or"
                        + " .cap, else pcapng with interface name and drop counts. The file must not exist.")
                .option("--count", "N", "Ends after N packets.")
                .option("--seconds", "S", "Ends after so many seconds.");
    }

    private static ExitStatus live(Line line, Session session)
            throws UsageException, CaptureException, IOException, InterruptedException {
        CaptureOrder order = CaptureOrder.on(line.option("--interface").orElseThrow())
                .only(line.option("--bpf").orElse(""));
        Optional<Path> file = line.option("-w", Values::path);
        long count = line.option("--count", Values::count).orElse(Long.MAX_VALUE);
        Optional<Duration> time = line.option("--seconds", Values::seconds);
        LiveFrames frames = new LiveFrames(session.captureSource(), order, count, time);
        try (Shield shield = session.interruption().shield()) {
            if (file.isPresent()) {
                frames.run(session.interruption(), new LiveWrite(file.get(), order), session::say);
            } else {
                frames.run(session.interruption(), new LivePrint(session.io().out()), session::say);
            }
        }
        return session.interruption().isCancelled() ? ExitStatus.INTERRUPTED : ExitStatus.OK;
    }
}
