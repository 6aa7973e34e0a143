package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.exchange.Exporting;
import org.vipdrift.inventory.exchange.Format;

/** {@code vipdrift inventory export}. */
final class ExportVerb {
    private ExportVerb() {
    }

    static VerbSpec spec() {
        return HostWords.selecting(VerbSpec.verb("export", "Writes hosts for Ansible, OpenSSH, or as a table.",
                ExportVerb::write))
                .more("Values that folders give are written with each host, tags as groups. There are no secrets in it.")
                .optionalWord("FILE", "The file to write; if not given, standard output.")
                .requiredOption("--format", "FORMAT", "ansible-ini, ansible-yaml, ssh-config or csv.")
                .flag("--replace", "Replaces the file if there is one.");
    }

    private static ExitStatus write(Line line, Session session) throws UsageException, ControlException {
        Format format = line.option("--format", Format::parse).orElseThrow();
        Inventory inventory = session.control().inventory().current();
        List<Host> hosts = HostWords.query(line).in(inventory);
        String text = Exporting.text(inventory, hosts, format);
        Optional<Path> file = line.optionalWord(0, Values::path);
        if (file.isPresent()) {
            write(file.get(), text, line.flag("--replace"));
            session.say(hosts.size() + " hosts were written to " + file.get() + ".");
        } else {
            session.print(text.lines().toList());
        }
        return ExitStatus.OK;
    }

    private static void write(Path file, String text, boolean replace) throws ControlException {
        OpenOption[] options = replace ? new OpenOption[0]
                : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, options);
        } catch (FileAlreadyExistsException e) {
            throw new ControlException(Reason.INVALID, "The file " + Printable.quoted(file.toString())
                    + " is there already; add --replace, or take another name.");
        } catch (IOException e) {
            throw new ControlException(Reason.FAILED, "The file " + Printable.quoted(file.toString())
                    + " can't be written: " + Printable.sentence(String.valueOf(e.getMessage())));
        }
    }
}
