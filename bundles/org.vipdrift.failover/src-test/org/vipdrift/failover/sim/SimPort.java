package org.vipdrift.failover.sim;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Sighting;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.failover.port.Answer;
import org.vipdrift.failover.port.Answer.Refusal;
import org.vipdrift.failover.port.Contact;
import org.vipdrift.failover.port.MemberPort;
import org.vipdrift.failover.port.Order;
import org.vipdrift.failover.port.ReadyOrder;
import org.vipdrift.failover.port.Reading;
import org.vipdrift.failover.port.Station;
import org.vipdrift.failover.port.SurveyQuestion;
import org.vipdrift.failover.port.SurveyReply;
import org.vipdrift.failover.port.Terms;
import org.vipdrift.failover.port.WireQuestion;
import org.vipdrift.failover.port.WireReply;
import org.vipdrift.inventory.Hook;

/** The way to one simulated host, with the faults that lie on it. */
final class SimPort implements MemberPort {

    private static final Duration ONE_WAY = Duration.ofNanos(100_000);
    private static final Duration RESTART = Duration.ofMillis(100);
    private static final Duration DELAY = Duration.ofSeconds(3);

    private final SimNet net;
    private final SimHost host;

    SimPort(SimNet net, SimHost host) {
        this.net = net;
        this.host = host;
    }

    @Override
    public HostId host() {
        return host.id;
    }

    @Override
    public Reading read(Duration limit) {
        net.time.pass(ONE_WAY.multipliedBy(2));
        if (!host.isReachable()) {
            net.time.pass(limit);
            return Reading.unreachable(host.id, Optional.of(host.sshAddress), "No route to " + host.id + ".");
        }
        HostFacts facts = host.facts(net.group.id(), net.group.vips(), net.gateway, net.time.nanos());
        if (!host.agentInstalled) {
            return reading(Contact.NO_AGENT, Optional.empty(), "No agent is installed on " + host.id + ".");
        }
        return host.agentRuns ? reading(Contact.ATTACHED, Optional.of(facts), "Attached.")
                : reading(Contact.AGENT_DEAD, Optional.of(facts), "The agent of " + host.id + " does not answer.");
    }

    private Reading reading(Contact contact, Optional<HostFacts> facts, String sentence) {
        return new Reading(host.id, contact, facts, Optional.of(host.sshAddress), Optional.of(net.clockError),
                ONE_WAY.multipliedBy(2), sentence);
    }

    @Override
    public WireReply ask(WireQuestion question, Duration limit) {
        if (!host.isAttachable()) {
            return WireReply.failed(host.id, "not attached");
        }
        net.time.pass(question.collect());
        List<Sighting> sightings = question.addresses().stream().filter(ip -> host.isOnWire())
                .flatMap(ip -> net.answering(ip).filter(m -> !m.equals(host.mac))
                        .map(m -> new Sighting(ip, m, host.id.name(), net.time.now().plus(host.clockSkew))))
                .toList();
        return new WireReply(host.id, question.addresses(), sightings, "");
    }

    @Override
    public Answer askHooks(GroupId group, Hook.When when, String who, Duration limit) {
        net.time.pass(host.hooksTake);
        net.hooksAsked.add(host.id + " " + when.word());
        return host.veto.isEmpty() ? agent().did() : new Answer.Refused(Refusal.VETO, host.veto);
    }

    @Override
    public SurveyReply survey(SurveyQuestion question, Duration limit) {
        net.time.pass(question.length());
        return new SurveyReply(host.id, net.routers, question.checks().stream().map(c -> new SurveyReply.Tried(c.name(),
                !host.failing.contains(c.name()), host.failing.contains(c.name()) ? "Refused." : "Fine.")).toList(),
                "");
    }

    @Override
    public Answer prepare(Order order, Terms terms, Duration limit) {
        return send("prepare", order, limit, () -> agent().prepare(order, terms, host.connection));
    }

    @Override
    public void warm(Duration limit) {
        net.time.pass(ONE_WAY);
    }

    @Override
    public ReadyOrder claim(Order order) {
        return limit -> send("claim", order, limit, () -> agent().claim(order));
    }

    @Override
    public ReadyOrder release(Order order, Duration takeBack) {
        return limit -> send("release", order, limit, () -> agent().release(order, takeBack));
    }

    @Override
    public Answer settle(Order order, Duration limit) {
        net.beforeSettling.run();
        return send("settle", order, limit, () -> agent().settle(order));
    }

    @Override
    public Answer announce(Order order, List<Station> stations, Duration limit) {
        return send("announce", order, limit, () -> {
            if (!net.deafToAnnouncements) {
                net.hosts.values().forEach(h -> h.neighbours.clear());
            }
            return agent().did();
        });
    }

    @Override
    public Answer releaseOverSsh(Order order, Duration limit) {
        boolean runs = host.agentRuns;
        host.agentRuns = host.isReachable();
        Answer answer = send("release-over-ssh", order, limit, () -> agent().release(order, Duration.ZERO));
        host.agentRuns = runs;
        return answer;
    }

    private SimAgent agent() {
        return net.agent(host.id);
    }

    private Answer send(String name, Order order, Duration limit, Supplier<Answer> action) {
        Fault fault = net.fault(host, name);
        before(fault, order);
        net.time.pass(ONE_WAY);
        if (!host.isAttachable() || fault == Fault.REQUEST_LOST) {
            return lost(limit);
        }
        if (fault == Fault.REQUEST_DELAYED) {
            net.time.in(DELAY, () -> late(action));
            return lost(limit);
        }
        if (fault == Fault.KERNEL_REFUSES) {
            return new Answer.Refused(Refusal.KERNEL, "EPERM");
        }
        Answer answer = action.get();
        net.time.pass(ONE_WAY);
        return after(fault, limit, answer);
    }

    private void late(Supplier<Answer> action) {
        if (host.powered && host.agentRuns) {
            action.get();
        }
    }

    private void before(Fault fault, Order order) {
        switch (fault) {
            case null -> {
                // all is well
            }
            case AGENT_CRASHES_BEFORE -> crash(true);
            case POWER_LOST_BEFORE -> powerOff();
            case SSH_CUT_BEFORE -> host.sshWorks = false;
            case OVERTAKEN -> host.store(order.epoch().next());
            case CONSOLE_KILLED_BEFORE -> throw new ConsoleKilled();
            default -> {
                // later
            }
        }
    }

    private Answer after(Fault fault, Duration limit, Answer answer) {
        return switch (fault) {
            case null -> answer;
            case ANSWER_LOST -> lost(limit);
            case AGENT_CRASHES_AFTER -> {
                crash(true);
                yield new Answer.Lost("The connection to the agent of " + host.id + " ended.");
            }
            case AGENT_STAYS_DEAD -> {
                crash(false);
                yield new Answer.Lost("The connection to the agent of " + host.id + " ended.");
            }
            case POWER_LOST_AFTER -> {
                powerOff();
                yield lost(limit);
            }
            case SSH_CUT_AFTER -> {
                host.sshWorks = false;
                yield lost(limit);
            }
            case CONSOLE_KILLED_AFTER -> throw new ConsoleKilled();
            default -> answer;
        };
    }

    private Answer lost(Duration limit) {
        if (host.isReachable() && !host.agentRuns) {
            host.connection = new Object();
            return new Answer.Lost("The connection to the agent of " + host.id + " ended.");
        }
        net.time.pass(limit);
        host.connection = new Object();
        return new Answer.Lost(host.id + " did not answer within " + limit.toMillis() + " ms.");
    }

    private void crash(boolean restart) {
        host.connection = new Object();
        agent().crash();
        if (restart) {
            net.time.in(RESTART, agent()::restart);
        }
    }

    private void powerOff() {
        host.powered = false;
        host.vips.clear();
        agent().crash();
    }
}
