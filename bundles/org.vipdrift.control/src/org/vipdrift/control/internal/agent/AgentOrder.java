package org.vipdrift.control.internal.agent;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.vipdrift.agent.api.AgentService;
import org.vipdrift.agent.api.Done;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.port.Answer;
import org.vipdrift.failover.port.Answer.Refusal;
import org.vipdrift.failover.port.ReadyOrder;
import org.vipdrift.remote.RemoteException;

/**
 * Used once. An order to an agent. Chained to another one, that one is sent by the thread that reads this one's answer, so
 * that no thread has to be woken in between; and not at all once we have stopped waiting for this one's. Where the other
 * one's agent can't be reached, neither is sent.
 */
final class AgentOrder implements ReadyOrder {
    private final HostId host;
    private final AgentLinks links;
    private final Function<AgentService, CompletableFuture<Done>> order;

    AgentOrder(HostId host, AgentLinks links, Function<AgentService, CompletableFuture<Done>> order) {
        this.host = host;
        this.links = links;
        this.order = order;
    }

    @Override
    public Answer send(Duration limit) {
        try {
            AgentLink link = links.link(host, limit);
            return answer(link, link.send(order), limit);
        } catch (RemoteException e) {
            return new Answer.Lost(e.sentence());
        } catch (InterruptedException e) {
            return interrupted();
        }
    }

    @Override
    public Answers sendThen(ReadyOrder next, Runnable between, Duration limit, Duration nextLimit) {
        return next instanceof AgentOrder claim ? chained(claim, between, limit, nextLimit)
                : ReadyOrder.super.sendThen(next, between, limit, nextLimit);
    }

    private Answers chained(AgentOrder next, Runnable between, Duration limit, Duration nextLimit) {
        try {
            AgentLink nextLink = next.links.link(next.host, limit);
            return chained(next, nextLink, between, limit, nextLimit);
        } catch (RemoteException e) {
            return new Answers(new Answer.Refused(Refusal.OTHER, "It was not told to, for " + next.host
                    + " can't be told to go on: " + e.sentence()), Optional.empty());
        } catch (InterruptedException e) {
            return new Answers(interrupted(), Optional.empty());
        }
    }

    private Answers chained(AgentOrder next, AgentLink nextLink, Runnable between, Duration limit, Duration nextLimit)
            throws InterruptedException {
        try {
            AgentLink link = links.link(host, limit);
            AtomicBoolean decided = new AtomicBoolean();
            CompletableFuture<Done> first = link.send(order);
            CompletableFuture<Done> second = first.thenCompose(done -> {
                if (decided.getAndSet(true)) {
                    throw new CancellationException("Nobody waits for it any more.");
                }
                between.run();
                return nextLink.send(next.order);
            });
            Answer answer = answer(link, first, limit);
            boolean sent = answer instanceof Answer.Did || decided.getAndSet(true) && first.isDone();
            return new Answers(sent ? answer(link, first, limit) : answer,
                    sent ? Optional.of(next.answer(nextLink, second, nextLimit)) : Optional.empty());
        } catch (RemoteException e) {
            return new Answers(new Answer.Lost(e.sentence()), Optional.empty());
        }
    }

    private Answer answer(AgentLink link, CompletableFuture<Done> done, Duration limit) {
        try {
            return org.vipdrift.control.internal.agent.Answers.did(AgentCall.await(done, host, limit), link.clock());
        } catch (AgentRefusal e) {
            return org.vipdrift.control.internal.agent.Answers.refused(e);
        } catch (RemoteException e) {
            return new Answer.Lost(e.sentence());
        } catch (InterruptedException e) {
            return interrupted();
        }
    }

    private Answer interrupted() {
        Thread.currentThread().interrupt();
        return new Answer.Lost("The order to " + host + " was interrupted before its answer came.");
    }
}
