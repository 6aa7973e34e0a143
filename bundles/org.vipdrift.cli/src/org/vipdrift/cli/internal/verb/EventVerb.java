package org.vipdrift.cli.internal.verb;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.json.EventJson;
import org.vipdrift.cli.internal.json.Json;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.EventText;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Events;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.Story;
import org.vipdrift.core.Subscription;

/** {@code vipdrift events}. */
public final class EventVerb {
    private EventVerb() {
    }

    public static VerbSpec spec() {
        return VerbSpec
                .verb("events", "Tells what the agents did and saw, also while nobody looked.", EventVerb::perform)
                .more("Takeovers are explained, and written into the journal. The exit status is 190 if a host can't be"
                        + " asked.")
                .option("--group", "NAME", "Only what concerns this group.")
                .option("--host", "HOST", "Only what this host's agent did or saw.")
                .option("--since", "TIME", "Only what is not older: 90s, 30m, 2h, 7d, or 2026-11-22T03:00:00Z.")
                .flag("--follow", "Goes on with what happens, until Ctrl-C.")
                .flag("--json", "Prints one JSON object; with --follow, one line for each event.");
    }

    private static ExitStatus perform(Line line, Session session)
            throws UsageException, ControlException, InterruptedException {
        EventFilter filter = EventFilter.of(line, Instant.now());
        return line.flag("--follow") ? follow(session, filter, line.flag("--json"))
                : list(session, filter, line.flag("--json"));
    }

    private static ExitStatus list(Session session, EventFilter filter, boolean json)
            throws ControlException, InterruptedException {
        Events all = session.control().events();
        List<HostEvent> events = all.refresh(session.patience()).stream().filter(filter::passes).toList();
        List<Story> stories = all.stories().stream().filter(filter::passes).toList();
        if (events.isEmpty()) {
            filter.refuseUnknown(session.control());
        }
        if (json) {
            session.print(EventJson.of(events, stories, all.missing()));
        } else if (!events.isEmpty()) {
            session.print(EventText.lines(events, stories, session.ink(), ZoneId.systemDefault()));
        } else {
            session.say("The agents have nothing to tell.");
        }
        return missing(all, session);
    }

    private static ExitStatus missing(Events events, Session session) {
        events.missing().forEach((host, why) -> session.say("What " + host
                + " wrote down is not known in full, it can't be asked: " + why));
        return events.missing().isEmpty() ? ExitStatus.OK : ExitStatus.DEGRADED;
    }

    /** What is known already comes first, then each event as it is fetched; until the person has had enough. */
    private static ExitStatus follow(Session session, EventFilter filter, boolean json)
            throws ControlException, InterruptedException {
        Events all = session.control().events();
        filter.refuseUnknown(session.control());
        BlockingQueue<List<HostEvent>> inbox = new LinkedBlockingQueue<>();
        all.refresh(session.patience()).stream().filter(filter::passes).forEach(event -> print(event, session, json));
        missing(all, session);
        try (Subscription subscription = all.subscribe(inbox::add)) {
            while (!session.interruption().isCancelled()) {
                inbox.take().stream().filter(filter::passes).forEach(event -> print(event, session, json));
            }
        }
        return ExitStatus.INTERRUPTED;
    }

    private static void print(HostEvent event, Session session, boolean json) {
        session.print(List.of(json ? Json.line(EventJson.event(event))
                : EventText.line(event, session.ink(), ZoneId.systemDefault())));
    }
}
