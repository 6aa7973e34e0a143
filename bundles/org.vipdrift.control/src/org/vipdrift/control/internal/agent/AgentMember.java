package org.vipdrift.control.internal.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentService;
import org.vipdrift.agent.api.AnnounceOrder;
import org.vipdrift.agent.api.ClaimOrder;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.Handover;
import org.vipdrift.agent.api.HookOrder;
import org.vipdrift.agent.api.PrepareOrder;
import org.vipdrift.agent.api.ProbeOrder;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.agent.api.ReleaseOrder;
import org.vipdrift.agent.api.SettleOrder;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Sighting;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.failover.port.Answer;
import org.vipdrift.failover.port.MemberPort;
import org.vipdrift.failover.port.Order;
import org.vipdrift.failover.port.Reading;
import org.vipdrift.failover.port.ReadyOrder;
import org.vipdrift.failover.port.Role;
import org.vipdrift.failover.port.Station;
import org.vipdrift.failover.port.SurveyQuestion;
import org.vipdrift.failover.port.SurveyReply;
import org.vipdrift.failover.port.Terms;
import org.vipdrift.failover.port.WireQuestion;
import org.vipdrift.failover.port.WireReply;
import org.vipdrift.inventory.Hook;
import org.vipdrift.remote.RemoteException;

/** Thread-safe. A member reached by its agent's link, or, where the agent is dead, by one-shots over SSH. */
public final class AgentMember implements MemberPort {
    private static final Duration EXCHANGE = Duration.ofSeconds(1);
    private final HostId host;
    private final AgentLinks links;
    private final MemberReading reading;
    private final OneShot oneShot;

    public AgentMember(HostId host, AgentLinks links, MemberReading reading, OneShot oneShot) {
        this.host = host;
        this.links = links;
        this.reading = reading;
        this.oneShot = oneShot;
    }

    @Override
    public HostId host() {
        return host;
    }

    @Override
    public Reading read(Duration limit) {
        return reading.of(host, limit);
    }

    @Override
    public WireReply ask(WireQuestion question, Duration limit) {
        ProbeOrder order = new ProbeOrder(question.interfaceName(), question.addresses(), question.attempts(),
                question.collect().toMillis(), false);
        try {
            AgentLink link = links.link(host, limit);
            Probed probed = AgentCall.await(link.send(agent -> agent.probe(order)), host, limit);
            return new WireReply(host, question.addresses(), sightings(probed, link.clock()), "");
        } catch (RemoteException | AgentRefusal e) {
            return WireReply.failed(host, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return WireReply.failed(host, "The question on " + host + " was interrupted.");
        }
    }

    @Override
    public SurveyReply survey(SurveyQuestion question, Duration limit) {
        return new AgentSurvey(host, links).make(question, limit);
    }

    private List<Sighting> sightings(Probed probed, ClockOffset clock) {
        long nanos = System.nanoTime();
        Instant now = Instant.now();
        return probed.answers().stream().map(a -> new Sighting(a.ip(), a.mac(), host.name(),
                clock.onTheWall(a.monotonicNanos(), nanos, now))).toList();
    }

    @Override
    public Answer askHooks(GroupId group, Hook.When when, String who, Duration limit) {
        HookOrder order = new HookOrder(group, AgentHooks.when(when), who);
        return call(agent -> agent.askHooks(order), limit);
    }

    @Override
    public Answer prepare(Order order, Terms terms, Duration limit) {
        @Nullable Handover handover = terms.pass().isEmpty() ? null
                : new Handover(terms.pass().get().token(), terms.pass().get().peer());
        PrepareOrder prepare = new PrepareOrder(order.group(), order.vips(), order.interfaceName(), order.epoch(),
                onTheWire(terms.role()), terms.deadline().toMillis(), terms.who(), handover);
        return call(agent -> agent.prepare(prepare), limit);
    }

    private static org.vipdrift.agent.api.Role onTheWire(Role role) {
        return switch (role) {
            case CLAIM -> org.vipdrift.agent.api.Role.CLAIM;
            case TAKE_OVER -> org.vipdrift.agent.api.Role.TAKE_OVER;
            case RELEASE -> org.vipdrift.agent.api.Role.RELEASE;
        };
    }

    @Override
    public void warm(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try {
            AgentLink link = links.link(host, EXCHANGE);
            while (System.nanoTime() - end < 0) {
                link.compareClocks(EXCHANGE);
            }
        } catch (RemoteException | AgentRefusal e) {
            return; // the order that follows will say it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public ReadyOrder claim(Order order) {
        ClaimOrder claim = new ClaimOrder(order.group(), order.vips(), order.interfaceName(), order.epoch(),
                AddressFacts.FOREVER);
        return new AgentOrder(host, links, agent -> agent.claim(claim));
    }

    @Override
    public ReadyOrder release(Order order, Duration takeBack) {
        ReleaseOrder release = new ReleaseOrder(order.group(), order.epoch(), takeBack.toMillis());
        return new AgentOrder(host, links, agent -> agent.release(release));
    }

    @Override
    public Answer releaseOverSsh(Order order, Duration limit) {
        return oneShot.release(host, order.group(), order.epoch(), limit);
    }

    @Override
    public Answer settle(Order order, Duration limit) {
        return call(agent -> agent.settle(new SettleOrder(order.group(), order.epoch())), limit);
    }

    @Override
    public Answer announce(Order order, List<Station> stations, Duration limit) {
        AnnounceOrder announce = new AnnounceOrder(order.group(),
                stations.stream().map(s -> new AnnounceOrder.Station(s.ip(), s.mac())).toList());
        return call(agent -> agent.announce(announce), limit);
    }

    private Answer call(Function<AgentService, CompletableFuture<Done>> order, Duration limit) {
        return new AgentOrder(host, links, order).send(limit);
    }
}
