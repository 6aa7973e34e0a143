package org.vipdrift.cli.internal.verb;

import com.google.gson.JsonObject;
import java.time.ZoneId;
import java.util.List;
import org.vipdrift.capture.ArpLine;
import org.vipdrift.capture.ArpWatch;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.Interruption.Shield;
import org.vipdrift.cli.internal.json.Json;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.core.Printable;

/** {@code vipdrift arp}. */
public final class ArpVerbs {
    private ArpVerbs() {
    }

    public static VerbSpec family() {
        return VerbSpec.family("arp", "Watches who claims which address on the wire.",
                VerbSpec.verb("watch", "Shows each ARP and neighbour discovery packet as it comes.", ArpVerbs::watch)
                        .more("What changes with it is said in the words of arpwatch.")
                        .requiredOption("--interface", "IF", "The interface of this machine to listen on.")
                        .option("--count", "N", "Ends after N packets; goes on until Ctrl-C if not given.")
                        .flag("--json",
                                "Prints one JSON object a line: time, protocol, kind, ip, mac, and where there are"
                                        + " any asked, changeKind, change."));
    }

    private static ExitStatus watch(Line line, Session session)
            throws UsageException, CaptureException, InterruptedException {
        String interfaceName = line.option("--interface").orElseThrow();
        long count = line.option("--count", Values::count).orElse(0L);
        boolean json = line.flag("--json");
        ZoneId zone = ZoneId.systemDefault();
        try (Shield shield = session.interruption().shield()) {
            CaptureCounts counts = new ArpWatch(session.captureSource()).run(interfaceName, count,
                    session.interruption(), said -> session.print(List.of(json ? json(said)
                            : Printable.clean(said.text(zone)))));
            session.say(counts.received() + " packets received, " + counts.dropped() + " dropped by the capture, "
                    + counts.droppedByInterface() + " by the interface.");
        }
        return session.interruption().isCancelled() ? ExitStatus.INTERRUPTED : ExitStatus.OK;
    }

    private static String json(ArpLine line) {
        JsonObject json = new JsonObject();
        line.fields().forEach(json::addProperty);
        return Json.line(json);
    }
}
