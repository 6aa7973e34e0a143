package org.vipdrift.cli.internal.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.json.HostTestJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Failure;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Hosts.ConnectionTest;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Host;

/** {@code vipdrift host test}. */
final class HostTest {
    private HostTest() {
    }

    static VerbSpec spec() {
        return VerbSpec.verb("test", "Connects to a host, logs in and looks round.", HostTest::perform)
                .more("On a terminal it asks whether to trust an unknown host key; elsewhere the answer is no.")
                .word("NAME", "The host.")
                .option("--host-key", "KEY",
                        "Trusts an unknown key without asking: any (accept-new), or the one with this"
                                + " fingerprint (SHA256:...).")
                .flag("--json", "Prints one JSON object.");
    }

    private static ExitStatus perform(Line line, Session session)
            throws UsageException, ControlException, InterruptedException {
        Optional<HostKeyPolicy> policy = line.option("--host-key", HostKeyPolicy::parse);
        HostId id = line.word(0, HostId::new);
        Host host = Lookup.host(session.control().inventory().current(), id);
        ConnectionTest test = new Contact(session, host, policy).test(null);
        if (line.flag("--json")) {
            session.print(HostTestJson.of(id, test));
        } else {
            session.print(lines(test));
        }
        return test.succeeded() ? ExitStatus.OK : Failure.status(reason(test));
    }

    private static List<String> lines(ConnectionTest test) {
        List<String> lines = new ArrayList<>();
        test.details().forEach(detail -> lines.add("  " + Printable.clean(detail)));
        lines.add(Printable.clean(test.sentence()));
        return lines;
    }

    /** A failed test without a reason is a plain failure. */
    static ControlException.Reason reason(ConnectionTest test) {
        return Objects.requireNonNullElse(test.failure(), ControlException.Reason.FAILED);
    }
}
