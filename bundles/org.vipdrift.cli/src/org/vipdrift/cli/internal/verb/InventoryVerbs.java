package org.vipdrift.cli.internal.verb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.json.DifferenceJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.DifferenceText;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.inventory.exchange.Difference;
import org.vipdrift.inventory.exchange.Format;
import org.vipdrift.inventory.exchange.HostDifference.Kind;
import org.vipdrift.inventory.exchange.ImportException;
import org.vipdrift.inventory.exchange.Imported;
import org.vipdrift.inventory.exchange.Importing;

/** {@code vipdrift inventory}. */
public final class InventoryVerbs {
    private InventoryVerbs() {
    }

    public static VerbSpec family() {
        return VerbSpec.family("inventory", "Takes hosts from other tools' files and writes them for other tools.",
                taking(), ExportVerb.spec());
    }

    private static VerbSpec taking() {
        return VerbSpec.verb("import", "Takes hosts from a file of Ansible, OpenSSH, or a table.", InventoryVerbs::take)
                .more("What the file says of a host is set, what it does not say stays, so that it may be imported again"
                        + " and again; no host is removed, and none is contacted. Groups become tags. Secrets and"
                        + " ansible-vault's values are not taken. Hosts that would break a rule are left out and named.")
                .word("FILE", "The file.")
                .option("--format", "FORMAT",
                        "ansible-ini, ansible-yaml, ssh-config or csv; if not given, by the file's name"
                                + " and looks.")
                .optionalRepeated("--column", "KEY=HEADING", "Of a table: which column has name, address, port, user,"
                        + " identity, jump, folder, tags or notes; if not given, by the usual headings.")
                .option("--folder", "PATH", "The folder for hosts of which the file names none.")
                .flag("--dry-run", "Shows what would change and changes nothing.")
                .flag("--json", "Prints one JSON object.");
    }

    private static ExitStatus take(Line line, Session session) throws UsageException, ControlException {
        Imported file = read(line);
        AtomicReference<Difference> difference = new AtomicReference<>(
                Difference.of(session.control().inventory().current(), file));
        if (!line.flag("--dry-run")) {
            session.control().hosts().change(now -> {
                difference.set(Difference.of(now, file));
                return Difference.applied(now, file);
            });
        }
        show(line, session, difference.get());
        return difference.get().count(Kind.REFUSED) == 0 ? ExitStatus.OK : ExitStatus.BAD_DATA;
    }

    private static Imported read(Line line) throws UsageException, ControlException {
        Importing importing = new Importing(line.option("--format", Format::parse), columns(line));
        try {
            Imported file = importing.read(line.word(0, Values::path));
            return line.option("--folder").map(file::inFolder).orElse(file);
        } catch (ImportException e) {
            throw new ControlException(Reason.INVALID, e.sentence());
        }
    }

    private static Map<String, String> columns(Line line) throws UsageException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : line.options("--column", word -> word)) {
            int sign = column.indexOf('=');
            if (sign <= 0) {
                throw new UsageException("Write --column KEY=HEADING, as --column name=Server.");
            }
            columns.put(column.substring(0, sign), column.substring(sign + 1));
        }
        return columns;
    }

    private static void show(Line line, Session session, Difference difference) {
        boolean dry = line.flag("--dry-run");
        difference.remarks().forEach(remark -> session.say(remark.toString()));
        if (line.flag("--json")) {
            session.print(DifferenceJson.of(difference, dry));
        } else {
            session.print(DifferenceText.lines(difference, session.ink()));
        }
        session.say(DifferenceText.summary(difference, dry));
    }
}
