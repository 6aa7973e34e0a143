package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.util.Optional;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.inventory.InventoryException;

/** {@code vipdrift move}, {@code group place} and {@code group release}. */
public final class MoveVerbs {
    private MoveVerbs() {
    }

    public static VerbSpec move() {
        return options(VerbSpec.verb("move",
                "Moves a group's VIPs to another host.", MoveVerbs::move)
                .more("It shows the plan and its checks, asks, moves, verifies on the wire and undoes what fails. Whether"
                        + " it is a switchover or a failover follows from what it finds.")
                .word("GROUP", "The group.")
                .option("--to", "HOST", "The target; the healthy member of the highest priority if not given."));
    }

    static VerbSpec place() {
        return options(VerbSpec.verb("place", "Puts a group on a host for the first time.", MoveVerbs::place)
                .word("NAME", "The group.")
                .optionalWord("HOST", "The target; the healthy member of the highest priority if not given."));
    }

    static VerbSpec release() {
        return options(VerbSpec.verb("release",
                "Lets a group's holder give up its VIPs.", MoveVerbs::release)
                .more("Nobody answers for them after that. On a terminal it asks first.")
                .word("NAME", "The group."));
    }

    private static VerbSpec options(VerbSpec spec) {
        return spec
                .flag("--dry-run",
                        "Shows the plan and its checks and changes nothing. With --json it prints the object of"
                                + " a real run, with outcome \"planned\", without times and wire. The exit status is 107 if"
                                + " the plan would be refused.")
                .flag("--force", "Overrides refused checks; needs --reason.")
                .option("--reason", "TEXT", "Why, for the journal.")
                .flag("--yes", "Does not ask. Needed where nobody can be asked.")
                .flag("--json", "Prints one JSON object: how it went.");
    }

    private static ExitStatus move(Line line, Session session)
            throws UsageException, ControlException, InventoryException, IOException, InterruptedException {
        return new MoveRun(session, line, MoveRun.Asking.ALWAYS)
                .perform(request(line, session, Verb.MOVE, line.option("--to", HostId::new)));
    }

    private static ExitStatus place(Line line, Session session)
            throws UsageException, ControlException, InventoryException, IOException, InterruptedException {
        return new MoveRun(session, line, MoveRun.Asking.NEVER)
                .perform(request(line, session, Verb.PLACE, line.optionalWord(1, HostId::new)));
    }

    private static ExitStatus release(Line line, Session session)
            throws UsageException, ControlException, InventoryException, IOException, InterruptedException {
        return new MoveRun(session, line, MoveRun.Asking.ON_TERMINAL)
                .perform(request(line, session, Verb.RELEASE, Optional.empty()));
    }

    private static MoveRequest request(Line line, Session session, Verb verb, Optional<HostId> target)
            throws UsageException {
        String reason = line.option("--reason").orElse("");
        if (line.flag("--force") && reason.isBlank()) {
            throw new UsageException("--force needs --reason: say why, it is kept in the journal.");
        }
        return new MoveRequest(line.word(0, GroupId::new), verb, target.orElse(null), line.flag("--force"), reason,
                session.operator());
    }
}
