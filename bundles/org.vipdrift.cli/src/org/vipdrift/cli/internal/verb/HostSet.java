package org.vipdrift.cli.internal.verb;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.json.InventoryJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.HostSetting;
import org.vipdrift.inventory.HostSetting.Key;
import org.vipdrift.inventory.Inventory;

/** {@code vipdrift host set} and {@code host tag}: many hosts at once, all or none. */
final class HostSet {
    private HostSet() {
    }

    static VerbSpec set() {
        return HostWords.selecting(VerbSpec.verb("set", "Changes settings of hosts, many at once.", HostSet::set))
                .more("All of it is changed, or nothing if a rule of the inventory would be broken; no host is contacted."
                        + " Keys: address, port, user, identity (automatic, password, key:/FILE), become (sudo, doas,"
                        + " su), jump (hosts on the way, with commas between; none for straight ahead), folder (prod/db), tags (a,b for these alone;"
                        + " +a,-b adds and removes), notes. An empty value takes it away, so that the folder's or the ssh"
                        + " config's counts, or what is usual.")
                .words("HOST | KEY=VALUE", "The hosts, and what to set.")
                .flag("--dry-run", "Says what would be changed and changes nothing.")
                .flag("--json", "Prints one JSON object: the hosts as they are now.");
    }

    static VerbSpec tag() {
        return HostWords.selecting(VerbSpec.verb("tag", "Adds tags to hosts and removes them.", HostSet::tag))
                .more("--tag chooses hosts that have a tag; --add and --remove say what to change.")
                .optionalWords("HOST", "The hosts.")
                .optionalRepeated("--add", "TAG", "A tag to add; may be repeated.")
                .optionalRepeated("--remove", "TAG", "A tag to remove; may be repeated.")
                .flag("--dry-run", "Says what would be changed and changes nothing.")
                .flag("--json", "Prints one JSON object: the hosts as they are now.");
    }

    private static ExitStatus set(Line line, Session session) throws UsageException, ControlException {
        List<String> words = line.words(word -> word);
        List<HostSetting> settings = read(words.stream().filter(word -> word.contains("=")));
        if (settings.isEmpty()) {
            throw new UsageException("Nothing is to be set: write KEY=VALUE, as folder=prod or tags=+db.");
        }
        return change(line, session, words.stream().filter(word -> !word.contains("=")).toList(), settings);
    }

    private static ExitStatus tag(Line line, Session session) throws UsageException, ControlException {
        String changes = Stream.concat(line.options("--add", tag -> "+" + tag).stream(),
                line.options("--remove", tag -> "-" + tag).stream()).collect(Collectors.joining(","));
        if (changes.isEmpty()) {
            throw new UsageException("No tag is named: write --add TAG or --remove TAG.");
        }
        return change(line, session, line.words(word -> word), List.of(new HostSetting(Key.TAGS, changes)));
    }

    private static List<HostSetting> read(Stream<String> words) throws UsageException {
        try {
            return words.map(HostSetting::parse).toList();
        } catch (InvalidValueException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static ExitStatus change(Line line, Session session, List<String> names, List<HostSetting> settings)
            throws UsageException, ControlException {
        List<HostId> chosen = HostWords.chosen(line, names, session.control().inventory().current());
        boolean dry = line.flag("--dry-run");
        Inventory before = session.control().inventory().current();
        Inventory after = dry ? applied(before, chosen, settings)
                : session.control().hosts().change(now -> applied(now, chosen, settings));
        long changed = chosen.stream().filter(id -> !after.host(id).equals(before.host(id))).count();
        session.say((dry ? "Would change " : "Changed ") + changed + " of " + chosen.size() + " hosts.");
        if (line.flag("--json")) {
            session.print(InventoryJson.hosts(chosen.stream().flatMap(id -> after.host(id).stream())
                    .map(host -> InventoryJson.host(after, host))));
        }
        return ExitStatus.OK;
    }

    private static Inventory applied(Inventory now, List<HostId> chosen, List<HostSetting> settings) {
        Inventory after = now;
        for (HostId id : chosen) {
            Host host = now.host(id).orElse(null);
            for (HostSetting setting : host == null ? List.<HostSetting>of() : settings) {
                host = setting.applied(host);
            }
            after = host == null ? after : after.with(host);
        }
        return after;
    }
}
