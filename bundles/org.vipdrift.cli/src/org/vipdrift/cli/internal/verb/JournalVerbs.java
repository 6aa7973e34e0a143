package org.vipdrift.cli.internal.verb;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.json.JournalJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.DriftText;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.Printable;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Journal;

/** {@code vipdrift journal}. */
public final class JournalVerbs {
    private JournalVerbs() {
    }

    public static VerbSpec family() {
        return VerbSpec.family("journal", "Shows and verifies the record of all moves.",
                VerbSpec.verb("list",
                        "Lists all moves made from here, and automatic takeovers known here, oldest first.",
                        JournalVerbs::list)
                        .flag("--json", "Prints one JSON object."),
                VerbSpec.verb("verify", "Reads the whole hash chain and judges it.", JournalVerbs::verify)
                        .more("The exit status is 65 if it is not intact.").flag("--json", "Prints one JSON object."));
    }

    private static ExitStatus list(Line line, Session session) throws ControlException {
        List<Drift> drifts = session.control().journal().drifts();
        if (line.flag("--json")) {
            session.print(JournalJson.drifts(drifts, Instant.now()));
        } else if (drifts.isEmpty()) {
            session.say("Nothing has been moved yet.");
        } else {
            session.print(DriftText.journal(drifts, session.ink(), ZoneId.systemDefault()));
        }
        return ExitStatus.OK;
    }

    private static ExitStatus verify(Line line, Session session) throws ControlException {
        Journal.Verification verification = session.control().journal().verify();
        if (line.flag("--json")) {
            session.print(JournalJson.verification(verification));
        } else {
            session.print(List.of(Printable.clean(verification.sentence())));
        }
        return verification.intact() ? ExitStatus.OK : ExitStatus.BAD_DATA;
    }
}
