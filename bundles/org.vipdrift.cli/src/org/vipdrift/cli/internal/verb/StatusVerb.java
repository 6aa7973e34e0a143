package org.vipdrift.cli.internal.verb;

import java.time.Instant;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.json.StatusJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.StatusText;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.core.Status;

/** {@code vipdrift status}. */
public final class StatusVerb {
    private StatusVerb() {
    }

    public static VerbSpec spec() {
        return VerbSpec.verb("status", "Asks all hosts and the wire who answers for each VIP.", StatusVerb::perform)
                .more("The exit status is 190 if something is wrong or not known.")
                .flag("--json", "Prints one JSON object.");
    }

    private static ExitStatus perform(Line line, Session session) throws ControlException, InterruptedException {
        StatusSnapshot snapshot = session.control().status().refresh(session.patience());
        Instant now = Instant.now();
        if (line.flag("--json")) {
            session.print(StatusJson.of(snapshot, now));
        } else if (snapshot.hosts().isEmpty()) {
            session.say("There are no hosts yet. Add one: vipdrift host add NAME --address ADDRESS");
        } else {
            session.print(StatusText.lines(snapshot, session.ink(), now));
        }
        boolean degraded = StatusText.all(snapshot)
                .anyMatch(status -> status.state().compareTo(Status.State.UNKNOWN) >= 0);
        return degraded ? ExitStatus.DEGRADED : ExitStatus.OK;
    }
}
