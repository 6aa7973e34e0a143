package org.vipdrift.cli.internal.verb;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.Story;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;

/** Immutable. Which events were asked for. */
record EventFilter(Optional<GroupId> group, Optional<HostId> host, Optional<Instant> since) {

    static EventFilter of(Line line, Instant now) throws UsageException {
        return new EventFilter(line.option("--group", GroupId::new), line.option("--host", HostId::new),
                line.option("--since", text -> Moments.since(text, now)));
    }

    boolean passes(HostEvent event) {
        return group.filter(g -> !Objects.equals(event.group(), g)).isEmpty()
                && host.filter(h -> !h.equals(event.host())).isEmpty() && isLater(event.at());
    }

    boolean passes(Story story) {
        return group.filter(g -> !g.equals(story.group())).isEmpty()
                && host.filter(h -> !h.equals(story.to()) && !Objects.equals(story.from(), h)).isEmpty()
                && isLater(story.at());
    }

    private boolean isLater(Instant at) {
        return since.filter(at::isBefore).isEmpty();
    }

    /** @throws ControlException NO_SUCH_ITEM if the inventory does not know what was asked for */
    void refuseUnknown(Control control) throws ControlException {
        if (group.isPresent()) {
            Lookup.group(control.inventory().current(), group.get());
        }
        if (host.isPresent()) {
            Lookup.host(control.inventory().current(), host.get());
        }
    }
}
