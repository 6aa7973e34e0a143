package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.Stations;
import org.vipdrift.capture.Vendors;
import org.vipdrift.capture.drift.DriftTimeline;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.drift.Takeover;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.capture.file.FilePacket;
import org.vipdrift.capture.file.FileScan;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.json.CaptureJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.CaptureText;

/** {@code vipdrift capture drifts} and {@code stations}. */
final class CaptureMeaning {

    private CaptureMeaning() {
    }

    static VerbSpec drifts() {
        return VerbSpec.verb("drifts", "Shows which VIPs and virtual routers went from whom to whom in a capture file.",
                CaptureMeaning::drifts)
                .more("By ARP, neighbour discovery, VRRP, HSRP, CARP and GLBP. The exit status is 65 if the file is"
                        + " damaged; what comes before the damage counts.")
                .word("FILE", "The capture file.").flag("--json", "Prints one JSON object.");
    }

    static VerbSpec stations() {
        return VerbSpec.verb("stations", "Shows who had which address in a capture file.", CaptureMeaning::stations)
                .more("What changed is said in the words of arpwatch, vendors by this machine's registry of network cards"
                        + " or, where it has none, a packed one; which, and of what date, is said. The exit status is 65"
                        + " if the file is damaged.")
                .word("FILE", "The capture file.").flag("--json", "Prints one JSON object.");
    }

    private static ExitStatus drifts(Line line, Session session)
            throws UsageException, IOException, InterruptedException {
        DriftTimeline timeline = new DriftTimeline();
        try (CaptureFile file = CaptureFiles.open(line.word(0, Values::path))) {
            each(file, session, CaptureMeaning::evidence, timeline::accept);
            List<Takeover> takeovers = timeline.takeovers();
            if (line.flag("--json")) {
                session.print(CaptureJson.drifts(takeovers, timeline.forgotten()));
            } else if (takeovers.isEmpty()) {
                session.say("Nothing went from one station to another in this file.");
            } else {
                session.print(CaptureText.drifts(takeovers, session.ink(), ZoneId.systemDefault()));
            }
            return CaptureFiles.verdict(file, session);
        }
    }

    private static ExitStatus stations(Line line, Session session)
            throws UsageException, IOException, InterruptedException {
        Stations stations = new Stations();
        Vendors vendors = Vendors.system();
        try (CaptureFile file = CaptureFiles.open(line.word(0, Values::path))) {
            each(file, session, CaptureMeaning::claim, stations::learn);
            if (line.flag("--json")) {
                session.print(CaptureJson.stations(stations.snapshot(), vendors, stations.forgotten()));
            } else if (stations.snapshot().isEmpty()) {
                session.say("There is no ARP and no neighbour discovery in this file.");
            } else {
                session.print(CaptureText.stations(stations.snapshot(), vendors, session.ink(),
                        ZoneId.systemDefault()));
                vendors.source().map(CaptureText::vendors).ifPresent(session::say);
            }
            return CaptureFiles.verdict(file, session);
        }
    }

    private static Optional<Evidence> evidence(FilePacket packet) {
        return Evidence.of(packet.number(), packet.frame());
    }

    private static Optional<AddressClaim> claim(FilePacket packet) {
        return Dissector.claim(packet.frame());
    }

    /** Reads on all processors what each packet tells, and learns it in their order. */
    private static <T> void each(CaptureFile file, Session session, Function<FilePacket, Optional<T>> read,
            Consumer<T> learn) throws IOException, InterruptedException {
        try (FileScan<List<T>> scan = new FileScan<>(file, session.interruption(), told(read))) {
            for (Optional<List<T>> some = scan.next(); some.isPresent(); some = scan.next()) {
                session.interruption().check();
                some.get().forEach(learn);
            }
        }
        session.interruption().check();
    }

    private static <T> FileScan.Look<List<T>> told(Function<FilePacket, Optional<T>> read) {
        return (packets, from, end) -> {
            List<T> told = new ArrayList<>();
            for (long i = from; i < end; i++) {
                read.apply(packets.packet(i)).ifPresent(told::add);
            }
            return told;
        };
    }
}
