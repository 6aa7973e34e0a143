package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.HostInterface;
import org.vipdrift.capture.file.LiveFiles;
import org.vipdrift.capture.file.StopCondition;
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
    private static final int MEBIBYTE = 1 << 20;

    private CaptureLive() {
    }

    static VerbSpec spec() {
        return VerbSpec.verb("live", "Shows or saves the packets of interfaces, of this machine or of a host.",
                CaptureLive::live)
                .more("Goes on until Ctrl-C, or to the end given. How many packets were lost is said at the end. On a"
                        + " host its agent captures, for at most 8 hours; it passes on some 10000 packets or 1.3 MB a"
                        + " second, and counts the rest as dropped. The packets of the SSH connection that brings them"
                        + " are left out.")
                .option("--host", "HOST", "The host, as in the inventory; this machine if not given.")
                .repeatedOption("--interface", "IF",
                        "The interface to listen on, as host0; may be given more than once.")
                .option("--bpf", "EXPR", "Captures only what this filter lets pass, in the language of pcap-filter(7).")
                .option("-w", "FILE", "Saves the packets instead of printing them: pcap if the name ends in .pcap or"
                        + " .cap, else pcapng with interface name and drop counts. The file must not exist.")
                .optionalRepeated("-b", "WHEN", "Saves to a ring of files named after FILE, with a number and the time:"
                        + " the next one begins after duration:SECONDS or filesize:kB; files:N keeps the last N.")
                .optionalRepeated("-a", "WHEN",
                        "Ends after duration:SECONDS, packets:N or, with -w, filesize:kB of all files together.")
                .option("--count", "N", "Ends after N packets.")
                .option("--seconds", "S", "Ends after so many seconds.")
                .option("-s", "OCTETS", "Keeps so many octets of each packet, 64 to 262144; all if not given.")
                .option("-B", "MIB", "The kernel's buffer, 1 to 1024 MiB; 32 if not given.")
                .flag("-p", "Does not make the interface promiscuous.")
                .flag("--immediate",
                        "Has each packet as it comes, not up to 10 ms later; the buffer then holds fewer. Dumpcap cannot:"
                                + " through it packets may come 250 ms later.");
    }

    private static ExitStatus live(Line line, Session session)
            throws UsageException, ControlException, CaptureException, IOException, InterruptedException {
        Optional<HostId> host = line.option("--host", HostId::new);
        CaptureSource source = host.isPresent() ? captures(session, host.get()) : session.captureSource();
        List<CaptureOrder> orders = orders(line, host);
        List<DumpcapWords> ring = line.options("-b", DumpcapWords::ring);
        StopCondition stop = DumpcapWords.stop(line.options("-a", DumpcapWords::stop),
                line.option("--count", Values::count), line.option("--seconds", Values::seconds));
        if (line.option("-w").isEmpty() && (!ring.isEmpty() || stop.octets().isPresent())) {
            throw new UsageException("-b and -a filesize:kB are about files: name one with -w.");
        }
        LiveFrames frames = new LiveFrames(source, orders, stop);
        Optional<LiveFiles> files = line.option("-w", text -> DumpcapWords.files(Values.path(text), ring));
        try (Shield shield = session.interruption().shield()) {
            if (files.isPresent()) {
                frames.run(session.interruption(), new LiveWrite(files.get(), orders), session::say);
            } else {
                frames.run(session.interruption(), new LivePrint(new LineOutput(session.io())), session::say);
            }
        }
        return session.interruption().isCancelled() ? ExitStatus.INTERRUPTED : ExitStatus.OK;
    }

    private static List<CaptureOrder> orders(Line line, Optional<HostId> host) throws UsageException {
        CaptureOrder like = CaptureOrder.on("").only(line.option("--bpf").orElse(""));
        int snap = line.option("-s", text -> Values.within("number of octets", text, CaptureOrder.SHORTEST_SNAP,
                CaptureOrder.LONGEST_FRAME)).orElse(like.snapLength());
        int buffer = line.option("-B", text -> Values.within("buffer", text, 1,
                CaptureOrder.LARGEST_BUFFER / MEBIBYTE) * MEBIBYTE).orElse(like.bufferBytes());
        CaptureOrder all = new CaptureOrder("", like.filter(), !line.flag("-p"), snap, buffer,
                line.flag("--immediate"));
        return line.options("--interface", name -> host.map(h -> new HostInterface(h.name(), name).name())
                .orElse(name)).stream().distinct().map(all::at).toList();
    }

    private static CaptureSource captures(Session session, HostId host) throws ControlException {
        Control control = session.control();
        Lookup.host(control.inventory().current(), host);
        return control.captures();
    }
}
