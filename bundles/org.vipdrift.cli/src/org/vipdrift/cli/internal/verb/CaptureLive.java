package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.HostInterface;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.Interruption.Shield;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.packet.LineOutput;
import org.vipdrift.cli.internal.packet.LiveFrames;
import org.vipdrift.cli.internal.packet.LivePrint;
import org.vipdrift.cli.internal.packet.LiveWrite;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.HostId;

/** {@code vipdrift capture live}. */
final class CaptureLive {

    private CaptureLive() {
    }

    static VerbSpec spec() {
        return VerbSpec.verb("live", "Shows or saves the packets of an interface, of this machine or of a host.",
                CaptureLive::live)
                .more("Goes on until Ctrl-C, or to the end given. How many packets were lost is said at the end. On a"
                        + " host its agent captures, for at most 8 hours; it passes on some 10000 packets or 1.3 MB a"
                        + " second, and counts the rest as dropped. The packets of the SSH connection that brings them"
                        + " are left out.")
                .option("--host", "HOST", "The host, as in the inventory; this machine if not given.")
                .requiredOption("--interface", "IF", "The interface to listen on, as host0.")
                .option("--bpf", "EXPR", "Captures only what this filter lets pass, in the language of pcap-filter(7).")
                .option("-w", "FILE", "Saves the packets instead of printing them: pcap if the name ends in .pcap or"
                        + " .cap, else pcapng with interface name and drop counts. The file must not exist.")
                .option("--count", "N", "Ends after N packets.")
                .option("--seconds", "S", "Ends after so many seconds.");
    }

    private static ExitStatus live(Line line, Session session)
            throws UsageException, ControlException, CaptureException, IOException, InterruptedException {
        Optional<HostId> host = line.option("--host", HostId::new);
        CaptureSource source = host.isPresent() ? captures(session, host.get()) : session.captureSource();
        String given = line.option("--interface").orElseThrow();
        CaptureOrder order = CaptureOrder.on(host.map(h -> new HostInterface(h.name(), given).name()).orElse(given))
                .only(line.option("--bpf").orElse(""));
        Optional<Path> file = line.option("-w", Values::path);
        long count = line.option("--count", Values::count).orElse(Long.MAX_VALUE);
        Optional<Duration> time = line.option("--seconds", Values::seconds);
        LiveFrames frames = new LiveFrames(source, order, count, time);
        try (Shield shield = session.interruption().shield()) {
            if (file.isPresent()) {
                frames.run(session.interruption(), new LiveWrite(file.get(), order), session::say);
            } else {
                frames.run(session.interruption(), new LivePrint(new LineOutput(session.io())), session::say);
            }
        }
        return session.interruption().isCancelled() ? ExitStatus.INTERRUPTED : ExitStatus.OK;
    }

    private static CaptureSource captures(Session session, HostId host) throws ControlException {
        Control control = session.control();
        Lookup.host(control.inventory().current(), host);
        return control.captures();
    }
}
