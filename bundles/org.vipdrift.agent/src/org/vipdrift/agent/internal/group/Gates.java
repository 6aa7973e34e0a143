package org.vipdrift.agent.internal.group;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.ElectionTerms;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.host.Gate;
import org.vipdrift.agent.internal.state.Armed;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Subscription;
import org.vipdrift.core.host.AddressFacts;

/**
 * Confined to the engine's thread. The gates of the groups that are armed with one: opened before their VIPs are put on,
 * renewed four times in their course, cleared after they are off. A gate that closed in time is the agent's own lateness: the
 * VIPs are let go and never let through again unasked. One that is gone before its time was removed by somebody else, and is
 * put back.
 */
final class Gates {
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** How long VIPs without a hold time are let through while the agent is being started anew. */
    private static final long SUCCESSION_MILLIS = 10_000;
    private static final String CLOSED = "The agent was away for longer than the gate's time, and the kernel lets nothing"
            + " through to the VIPs any more; it does not open the gate unasked.";

    private final Gate kernel;
    private final Groups groups;
    private final EngineTime time;
    private final GroupEvents events;
    private final BiConsumer<Group, String> closed;
    private Subscription looking = () -> {
    };

    /** @param closed what to do about a held group whose gate has closed, and why */
    Gates(Gate kernel, Groups groups, EngineTime time, GroupEvents events, BiConsumer<Group, String> closed) {
        this.kernel = kernel;
        this.groups = groups;
        this.time = time;
        this.events = events;
        this.closed = closed;
    }

    static Gate.Rule rule(GroupState state) {
        Armed armed = state.armed();
        return armed == null ? Gate.Rule.OFF : rule(armed.terms());
    }

    private static Gate.Rule rule(ElectionTerms terms) {
        return new Gate.Rule(terms.gateMillis(), terms.dropsTraffic());
    }

    /** Before a group is armed on such terms. @throws OrderRefused if this kernel cannot do it */
    void expectPossible(GroupId group, ElectionTerms terms) throws OrderRefused {
        if (!rule(terms).isOn() || isUsed()) {
            return;
        }
        try {
            kernel.prepare(List.of());
        } catch (IOException e) {
            throw new OrderRefused(AgentError.KERNEL, "Group " + group + " cannot be armed here with "
                    + (terms.gateMillis() > 0 ? "a gate" : "accept mode off")
                    + ": that needs nf_tables, and the kernel of this host refuses: " + e.getMessage()
                    + ". Load it (modprobe nf_tables), or arm the group with gate=off and accept=on.");
        }
    }

    private List<Group> users() {
        return groups.all().stream().filter(group -> rule(group.state).isOn()).toList();
    }

    private boolean isUsed() {
        return !users().isEmpty();
    }

    private void lookLater() {
        looking.close();
        if (isUsed()) {
            looking = time.after(LOOK, this::look);
        }
    }

    /** Nothing came of the arming. */
    void dismiss(Group group) {
        try {
            if (!isUsed()) {
                kernel.remove();
            }
        } catch (IOException e) {
            complain(group, e);
        }
    }

    /** The group's terms are other ones; what is held is behind the gate they ask for. */
    void change(Group group, Gate.Rule before) {
        if (!before.equals(rule(group.state))) {
            replace(group, before);
        }
        lookLater();
    }

    private void replace(Group group, Gate.Rule before) {
        try {
            if (before.isOn()) {
                clear(group);
            }
            if (group.state.holding()) {
                open(group);
            }
        } catch (IOException e) {
            complain(group, e);
        }
        if (before.isOn()) {
            dismiss(group);
        }
    }

    private void complain(Group group, IOException e) {
        events.tell(group, "The packet filter in front of the VIPs could not be set: " + e.getMessage() + ".");
    }

    /** The VIPs are about to be put on. */
    void open(Group group) throws IOException {
        Gate.Rule rule = rule(group.state);
        if (rule.isOn()) {
            group.gate.begin(time.nanos());
            long lease = lease(group, rule);
            kernel.open(group.state.vips(), new Gate.Rule(lease, rule.quiet()));
            keep(group, lease);
        }
    }

    /** The VIPs are off. */
    void clear(Group group) {
        group.gate.end();
        group.gateRenewal(() -> {
        });
        try {
            kernel.clear(group.state.vips());
        } catch (IOException e) {
            complain(group, e);
        }
    }

    private long lease(Group group, Gate.Rule rule) {
        return group.gate.millis(rule, group.state.validSeconds(), time.nanos());
    }

    private void keep(Group group, long lease) {
        group.gate.keep(rule(group.state), lease, time.nanos());
        renewLater(group);
    }

    private void renewLater(Group group) {
        long millis = rule(group.state).millis();
        group.gateRenewal(millis == 0 ? () -> {
        } : time.after(Duration.ofMillis(millis).dividedBy(4), () -> renew(group)));
    }

    private void renew(Group group) {
        if (group.state.holding() && !isOpen(group)) {
            closed.accept(group, CLOSED);
        }
    }

    /** Whether packets come through to the group's VIPs, from now on for the gate's whole time; true without a gate. */
    boolean isOpen(Group group) {
        Gate.Rule rule = rule(group.state);
        if (rule.millis() == 0) {
            return true;
        }
        if (!group.gate.isKept()) {
            group.gate.begin(time.nanos());
        }
        long lease = lease(group, rule);
        try {
            boolean isOpen = !isExpired(group, time.nanos()) && kernel.renew(group.state.vips(), rule, lease);
            if (isOpen) {
                keep(group, lease);
            } else if (isSurelyOpen(group)) {
                mend();
                return kernel.renew(group.state.vips(), rule, lease);
            }
            return isOpen;
        } catch (IOException e) {
            complain(group, e);
            renewLater(group);
            return group.gate.isKept();
        }
    }

    private boolean isSurelyOpen(Group group) {
        return group.gate.isSurelyOpen(rule(group.state), time.nanos());
    }

    /** Whether the kernel itself may let nothing through any more. */
    static boolean isExpired(Group group, long now) {
        return group.gate.isExpired(rule(group.state), now);
    }

    /** Another group's gate may have closed by itself before its tables were removed: that one stays closed. */
    private void mend() throws IOException {
        reopen();
        users().forEach(group -> events.tell(group,
                "Somebody removed the tables vipdrift from this host's packet filter (nft list ruleset); put back."));
    }

    private void reopen() throws IOException {
        List<Group> open = groups.all().stream().filter(this::isSurelyOpen).toList();
        kernel.prepare(open.stream().flatMap(group -> group.state.vips().stream()).toList());
        for (Group group : open) {
            Gate.Rule rule = rule(group.state);
            long lease = lease(group, rule);
            if (rule.millis() > 0 && kernel.renew(group.state.vips(), rule, lease)) {
                keep(group, lease);
            }
        }
    }

    /** First call of an agent, after its elections have found out which gates are still open. */
    void adopt() {
        if (isUsed()) {
            try {
                for (Group group : groups.all()) {
                    if (group.state.holding() && rule(group.state).millis() == 0) {
                        kernel.open(group.state.vips(), rule(group.state));
                    }
                }
                reopen();
            } catch (IOException e) {
                users().forEach(group -> complain(group, e));
            }
        }
        lookLater();
    }

    /** Once a second: somebody may have flushed the rules and left the sets, and a move may have ended at a closed gate. */
    private void look() {
        groups.all().stream().filter(group -> !group.gate.isKept() && rule(group.state).millis() > 0)
                .forEach(this::renew);
        try {
            if (!kernel.isWhole()) {
                mend();
            }
        } catch (IOException e) {
            users().forEach(group -> complain(group, e));
        }
        looking = time.after(LOOK, this::look);
    }

    /**
     * Last call: the gates stay open until the agent's successor is there, at most for the hold time, or for as long as a
     * successor was announced for.
     */
    void leaveOpen(Duration announced) {
        for (Group group : groups.all()) {
            Gate.Rule rule = rule(group.state);
            if (group.state.holding() && rule.millis() > 0 && !isExpired(group, time.nanos())) {
                leaveOpen(group, rule, announced.toMillis());
            }
        }
    }

    private void leaveOpen(Group group, Gate.Rule rule, long announced) {
        long hold = group.state.validSeconds();
        long millis = hold == AddressFacts.FOREVER ? SUCCESSION_MILLIS : Duration.ofSeconds(hold).toMillis();
        try {
            kernel.renew(group.state.vips(), rule, Math.max(rule.millis(), Math.max(millis, announced)));
        } catch (IOException e) {
            complain(group, e);
        }
    }
}
