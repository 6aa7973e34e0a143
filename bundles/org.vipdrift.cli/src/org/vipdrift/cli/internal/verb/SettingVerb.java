package org.vipdrift.cli.internal.verb;

import java.util.List;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.json.AutomaticJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.control.Automation;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.VipGroup;

/** {@code vipdrift group set}. */
final class SettingVerb {
    private SettingVerb() {
    }

    static VerbSpec set() {
        return VerbSpec
                .verb("set", "Shows or changes the settings of a group's automatic mode and its priorities.",
                        SettingVerb::set)
                .more("Without KEY=VALUE it shows them. An armed group goes on with the old ones until it is armed again."
                        + " Keys: vrid (1 to 255), version (3 or 2), advert (50ms), preempt (on, off), preempt-delay (5s),"
                        + " unicast (on, off), witnesses (addresses, and hosts of the inventory that take part without"
                        + " ever holding, with commas between; or nothing), alone (keep, release), hold (2s, 0 for"
                        + " ever), gate (100ms or off: when the holder's agent is frozen or dead for so long, its kernel"
                        + " lets nothing through to the VIPs any more; needs nf_tables; a killed agent is back after about"
                        + " half a second, so with a shorter gate the VIPs move then, and"
                        + " when a host is so loaded that its agent does not run for so long), accept (on; off: the holder answers"
                        + " ARP and neighbour discovery alone and drops other traffic to the VIPs, as for a gateway),"
                        + " flaps (5/60s/60s: after 5 moves in 60 s it stays for 60 s, or until vipdrift group"
                        + " ack; off), check.NAME (KIND:ARGUMENTS and then any of interval=1s, timeout=500ms, rise=2, fall=2,"
                        + " weight=0, with commas between; nothing removes it). Kinds: tcp:HOST:PORT, http:URL (and"
                        + " status=200-399), script:/PROGRAM ARGUMENT..., process:NAME, file:/PATH, link:INTERFACE."
                        + " hook.NAME (WHEN:/PROGRAM ARGUMENT... and then timeout=5s; nothing removes it). WHEN:"
                        + " before-release, before-claim (asked before a planned move, which they veto by failing),"
                        + " after-release, after-claim. Hooks run on each member as the agent's user, without rights;"
                        + " VIPDRIFT_GROUP, VIPDRIFT_VIPS, VIPDRIFT_INTERFACE, VIPDRIFT_WHEN and VIPDRIFT_CAUSE (order,"
                        + " election) tell what for."
                        + " priority.HOST (1 to 254, the greater is preferred; 255 for the owner, which waits for nobody).")
                .words("NAME [KEY=VALUE]", "The group, and what to set.")
                .flag("--json", "Prints one JSON object: the settings.");
    }

    private static ExitStatus set(Line line, Session session)
            throws UsageException, ControlException, InterruptedException {
        List<String> words = line.words(word -> word);
        GroupId group = line.word(0, GroupId::new);
        Automation automation = session.control().automation();
        Setting setting = changed(automation.settings(group), words.subList(1, words.size()));
        if (words.size() > 1) {
            automation.set(group, setting.isChanged() ? setting.result() : null, setting.priorities());
            session.say(
                    "Group " + group + " has these settings now. They count from the next arming: vipdrift group arm "
                            + group);
        }
        VipGroup now = Lookup.group(session.control().inventory().current(), group);
        if (line.flag("--json")) {
            session.print(AutomaticJson.of(now, setting.result()));
        } else {
            session.print(SettingText.lines(now, setting.result(), session.ink()));
        }
        return ExitStatus.OK;
    }

    private static Setting changed(Automatic before, List<String> changes) throws UsageException {
        try {
            Setting setting = new Setting(before);
            changes.forEach(setting::apply);
            return setting;
        } catch (InvalidValueException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
