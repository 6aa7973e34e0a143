package org.vipdrift.cli.internal.verb;

import java.util.List;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.json.InventoryJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.Cell;
import org.vipdrift.cli.internal.text.HostText;
import org.vipdrift.cli.internal.text.Table;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Hosts;
import org.vipdrift.core.Become;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Folder;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.HostQuery;
import org.vipdrift.inventory.HostSetting;
import org.vipdrift.inventory.Inventory;

/** {@code vipdrift folder}. */
public final class FolderVerbs {
    private FolderVerbs() {
    }

    public static VerbSpec family() {
        return VerbSpec.family("folder", "Says what folders give the hosts in them.",
                VerbSpec.verb("list", "Lists folders that give something to their hosts.", FolderVerbs::list)
                        .flag("--json", "Prints one JSON object."),
                VerbSpec.verb("set", "Sets what a folder gives to the hosts in it and below it.", FolderVerbs::set)
                        .more("A host's own value goes before, and the nearest folder's before those above it. Keys:"
                                + " port, user, identity (automatic, password, key:/FILE), become (sudo, doas, su), jump,"
                                + " tags; as of host set.")
                        .words("PATH KEY=VALUE", "The folder, and what to set.")
                        .flag("--json", "Prints one JSON object: the folder as it is now."),
                VerbSpec.verb("remove", "Takes away what a folder gives; the hosts stay in it.", FolderVerbs::remove)
                        .word("PATH", "The folder."));
    }

    private static ExitStatus list(Line line, Session session) throws ControlException {
        Inventory inventory = session.control().inventory().current();
        if (line.flag("--json")) {
            session.print(InventoryJson.folders(
                    inventory.folders().stream().map(folder -> InventoryJson.folder(inventory, folder))));
        } else if (inventory.folders().isEmpty()) {
            session.say("No folder gives anything to its hosts. Try: vipdrift folder set prod user=ops");
        } else {
            session.print(table(inventory).lines(session.ink()));
        }
        return ExitStatus.OK;
    }

    private static Table table(Inventory inventory) {
        Table table = new Table().column("FOLDER").numbers("HOSTS").numbers("PORT").column("USER").column("IDENTITY")
                .column("BECOME").column("JUMP").column("TAGS");
        for (Folder folder : inventory.folders()) {
            table.row(Cell.of(folder.path()),
                    Cell.of(new HostQuery(folder.path(), List.of(), "").in(inventory).size()),
                    folder.port() == Host.SSH_PORT ? Cell.none() : Cell.of(folder.port()), cell(folder.user()),
                    Cell.of(HostText.identity(folder.identity())),
                    cell(folder.become().map(Become::program).orElse("")), cell(folder.jump()),
                    cell(String.join(", ", folder.tags())));
        }
        return table;
    }

    private static Cell cell(String text) {
        return text.isEmpty() ? Cell.none() : Cell.of(text);
    }

    private static ExitStatus set(Line line, Session session) throws ControlException, UsageException {
        List<String> words = line.words(word -> word);
        String path = words.getFirst();
        Inventory after = changed(session.control().hosts(), path, words.subList(1, words.size()));
        session.say("Folder " + path + " gives this now to "
                + new HostQuery(path, List.of(), "").in(after).size() + " hosts that have nothing of their own.");
        if (line.flag("--json")) {
            session.print(InventoryJson.folder(after, after.folder(path).orElseThrow()));
        }
        return ExitStatus.OK;
    }

    private static Inventory changed(Hosts hosts, String path, List<String> settings)
            throws ControlException, UsageException {
        try {
            List<HostSetting> parsed = settings.stream().map(HostSetting::parse).toList();
            return hosts.change(now -> now.with(changed(now.folder(path).orElse(new Folder(path)), parsed)));
        } catch (InvalidValueException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static Folder changed(Folder before, List<HostSetting> settings) {
        Folder after = before;
        for (HostSetting setting : settings) {
            after = setting.applied(after);
        }
        return after;
    }

    private static ExitStatus remove(Line line, Session session) throws ControlException, UsageException {
        String path = line.word(0, word -> word);
        if (session.control().inventory().current().folder(path).isEmpty()) {
            throw new ControlException(Reason.NO_SUCH_ITEM, "No folder " + Printable.quoted(path)
                    + " gives anything; \"vipdrift folder list\" shows those that do.");
        }
        session.control().hosts().change(now -> now.withoutFolder(path));
        session.say("Folder " + path + " gives nothing any more; the hosts stay in it.");
        return ExitStatus.OK;
    }
}
