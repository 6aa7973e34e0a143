package org.vipdrift.cli.internal.verb;

import java.nio.file.Path;
import java.time.Duration;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Evidence.Gathered;
import org.vipdrift.core.GroupId;

/** {@code vipdrift evidence}. */
public final class EvidenceVerb {
    private static final Duration USUAL = Duration.ofSeconds(30);

    private EvidenceVerb() {
    }

    public static VerbSpec spec() {
        return VerbSpec.verb("evidence", "Gathers what is known of a trouble into one archive, without secrets.",
                EvidenceVerb::perform)
                .more("Journal and events, and of each host its agent's log, facts, neighbour table, who answers there for"
                        + " the VIPs, and versions. What looks like a secret is taken out; look through it all the same"
                        + " before you hand it on. The exit status is 190 if something is lacking, which lacking.txt"
                        + " names.")
                .word("FILE", "The archive to write, a zip file that does not exist yet.")
                .option("--group", "NAME", "Only this group and its members.");
    }

    private static ExitStatus perform(Line line, Session session)
            throws UsageException, ControlException, InterruptedException {
        Path file = line.word(0, Values::path);
        Gathered gathered = session.control().evidence().gather(file, line.option("--group", GroupId::new),
                session.timeout().orElse(USUAL));
        gathered.lacking().forEach(session::say);
        session.say("The archive " + file + " has " + gathered.entries().size() + " files.");
        return gathered.lacking().isEmpty() ? ExitStatus.OK : ExitStatus.DEGRADED;
    }
}
