package org.vipdrift.control.internal.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.HostEvent;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;

/**
 * Confined to one thread. Follows one group through its events. A claim is a takeover by election if the host took part
 * in one and no order had the word there; that a host is master tells who holds, but not that it was the agents' choice.
 */
final class GroupTale {
    private static final int MOST_BEFORE = 20;
    private final GroupId group;
    private final List<Takeover> takeovers = new ArrayList<>();
    private final Set<HostId> electing = new HashSet<>();
    private final Set<HostId> suspended = new HashSet<>();
    private final List<HostEvent> before = new ArrayList<>();
    private @Nullable HostId holder;
    private @Nullable HostEvent letGo;
    private boolean restarted;
    /** What was so before the last word of somebody who became master. */
    private @Nullable HostEvent master;
    private @Nullable HostId holderBefore;
    private @Nullable HostEvent letGoBefore;

    GroupTale(GroupId group) {
        this.group = group;
    }

    List<Takeover> takeovers() {
        return takeovers;
    }

    void hear(HostEvent event) {
        switch (event.what()) {
            case "claimed", "master" -> claimed(event);
            case "released", "fault" -> letGo(event);
            case "backup" -> late(event);
            case "started" -> restarted |= Objects.equals(holder, event.host());
            case "suspended", "idle" -> suspended.add(event.host());
            case "resumed" -> suspended.remove(event.host());
            case "disarmed" -> electing.remove(event.host());
            default -> remember(event);
        }
        if (Set.of("armed", "backup", "fault", "asked").contains(event.what())) {
            electing.add(event.host());
            suspended.remove(event.host());
        }
    }

    private void remember(HostEvent event) {
        before.add(event);
        if (before.size() > MOST_BEFORE) {
            before.removeFirst();
        }
    }

    private void claimed(HostEvent event) {
        if (!takeovers.isEmpty() && takeovers.getLast().goesOn(event)) {
            takeovers.getLast().add(event);
        } else if (event.what().equals("claimed") && electing.contains(event.host())
                && !suspended.contains(event.host())) {
            HostEvent first = master;
            boolean paired = first != null && first.host().equals(event.host())
                    && !first.at().isBefore(event.at().minus(Takeover.PAIR));
            takeovers.add(new Takeover(group, paired ? holderBefore : holder, paired ? letGoBefore : letGo, before,
                    event));
        }
        if (event.what().equals("master")) {
            master = event;
            holderBefore = holder;
            letGoBefore = letGo;
        }
        suspended.remove(event.host());
        holder = event.host();
        letGo = null;
        restarted = false;
        before.clear();
    }

    /** An agent that started anew says how it stands now, not when it let go. */
    private void letGo(HostEvent event) {
        if (Objects.equals(holder, event.host()) && letGo == null && !restarted) {
            letGo = event;
        }
        late(event);
    }

    private void late(HostEvent event) {
        if (!takeovers.isEmpty() && takeovers.getLast().isLate(event)) {
            takeovers.getLast().add(event);
        }
        remember(event);
    }
}
