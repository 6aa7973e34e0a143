package org.vipdrift.agent.internal.group;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.host.HostKernel;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.host.Wire;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;

/**
 * Confined to the engine's thread. Takes VIPs that the host was granted and does not have, back or over, but only if nobody
 * on the wire speaks for them; and silence counts only on a wire that is alive: the link is up and the gateway, where there is
 * one, answers.
 *
 * <pre>
 * start -> wait for the link -> ask -> answered            -> give up
 *              ^                   |-> rival, lower MAC    -> ask again in 3 s, at most 3 times
 *              |------ again ------|-> gateway is silent
 *                                  '-> silent -> put, announce -> ask once more -> answered -> let go, give up
 *                                                                              '-> silent   -> held
 *
 * in an armed group who answers after the put may let go for the adverts that follow it, and is asked a second time.
 * </pre>
 */
final class Reclaimer {
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ASKING = Duration.ofMillis(1000);
    private static final int ATTEMPTS = 4;
    private static final Duration MAKING_SURE = Duration.ofMillis(300);
    /** How much later than the answer taking the VIPs is still covered by it. */
    private static final Duration STALE = Duration.ofMillis(100);
    private static final Duration YIELDING = Duration.ofSeconds(3);
    private static final int MOST_YIELDS = 3;

    private final HostKernel kernel;
    private final Wire wire;
    private final EngineTime time;
    private final Holding holding;
    private final Announcer announcer;
    private final Outcome outcome;

    /** What the engine does when it has come to an end. */
    interface Outcome {
        /** The VIPs are on the interface and announced. */
        void took(Group group, String sentence);

        /** The VIPs are not, or no longer, on the interface. */
        void gaveUp(Group group, String sentence);
    }

    /** What is attempted, as its sentences say it: "taken back", "after a reboot". */
    record Occasion(String what, String why) {
        static Occasion back(String why) {
            return new Occasion("taken back", why);
        }

        static Occasion over(String why) {
            return new Occasion("taken over", why);
        }

        String done() {
            return "T" + what.substring(1) + " " + why;
        }

        String notDone() {
            return "Not " + what + " " + why;
        }
    }

    /** One attempt to take VIPs, as far as it has come. */
    private record Attempt(Group group, List<Vip> missing, Occasion occasion, int work, long patienceEnd, int yields) {
        Attempt yielded() {
            return new Attempt(group, missing, occasion, work, patienceEnd, yields + 1);
        }
    }

    Reclaimer(HostKernel kernel, Wire wire, EngineTime time, Holding holding, Announcer announcer, Outcome outcome) {
        this.kernel = kernel;
        this.wire = wire;
        this.time = time;
        this.holding = holding;
        this.announcer = announcer;
        this.outcome = outcome;
    }

    void start(Group group, List<Vip> missing, Occasion occasion) {
        group.stop();
        group.reclaiming(true);
        step(new Attempt(group, missing, occasion, group.work(), time.nanos() + PATIENCE.toNanos(), 0));
    }

    private void step(Attempt a) {
        if (isOvertaken(a)) {
            return;
        }
        try {
            Optional<Nic> nic = kernel.nic(a.group.state.interfaceName());
            if (nic.isEmpty() || !nic.get().carrier()) {
                again(a, a.group.state.interfaceName() + (nic.isEmpty() ? " does not exist" : " has no link"));
                return;
            }
            List<InetAddress> gateways = new ArrayList<>(kernel.gateways(nic.get()));
            List<InetAddress> asked = new ArrayList<>(a.missing.stream().map(Vip::address).toList());
            gateways.removeAll(asked);
            asked.addAll(gateways);
            wire.ask(nic.get(), new Wire.Question(asked, ATTEMPTS, ASKING, false)).whenComplete(
                    (heard, failure) -> time.execute(() -> judge(a, nic.get(), gateways, heard, failure)));
        } catch (IOException e) {
            again(a, String.valueOf(e.getMessage()));
        }
    }

    private void judge(Attempt a, Nic nic, List<InetAddress> gateways, Wire.@Nullable Heard heard,
            @Nullable Throwable failure) {
        if (isOvertaken(a)) {
            return;
        }
        if (heard == null) {
            again(a, "the wire cannot be asked: " + (failure == null ? "no result" : failure.getMessage()));
            return;
        }
        Optional<Probed.Answer> other = other(a, nic, heard);
        if (other.isPresent()) {
            outcome.gaveUp(a.group, a.occasion.notDone() + ": " + describe(other.get()) + ".");
        } else if (a.yields < MOST_YIELDS && heard.rivals().stream().anyMatch(mac -> mac.compareTo(nic.mac()) < 0)) {
            a.group.add(time.after(YIELDING, () -> step(a.yielded())));
        } else if (!gateways.isEmpty() && heard.answers().stream().noneMatch(h -> gateways.contains(h.ip()))) {
            again(a, "nobody answers on " + nic.name() + ", not even the gateway " + text(gateways.getFirst()));
        } else if (time.nanos() - heard.finishedNanos() > STALE.toNanos()) {
            again(a, "this host is too busy to act on what it has just heard");
        } else {
            take(a, nic);
        }
    }

    private void again(Attempt a, String because) {
        if (time.nanos() - a.patienceEnd > 0) {
            outcome.gaveUp(a.group, a.occasion.notDone() + ": " + because + ".");
        } else {
            a.group.add(time.after(AGAIN, () -> step(a)));
        }
    }

    private void take(Attempt a, Nic nic) {
        try {
            announcer.prepare(a.group, nic);
            holding.put(a.group, nic, a.missing, a.group.state.validSeconds(), new Timeline(time));
        } catch (IOException e) {
            again(a, String.valueOf(e.getMessage()));
            return;
        }
        askAgain(a, nic, a.group.election != null);
        outcome.took(a.group, a.occasion.done() + ": nobody answered for "
                + (a.missing.size() == 1 ? "it" : "them") + " on the wire.");
    }

    private void askAgain(Attempt a, Nic nic, boolean twice) {
        wire.ask(nic, new Wire.Question(a.missing.stream().map(Vip::address).toList(), 2, MAKING_SURE, false))
                .whenComplete((heard, _) -> time.execute(() -> makeSure(a, nic, heard, twice)));
    }

    /** Two hosts may have heard the same silence: the one that now hears the other lets go. */
    private void makeSure(Attempt a, Nic nic, Wire.@Nullable Heard heard, boolean twice) {
        if (isOvertaken(a) || heard == null) {
            return;
        }
        Optional<Probed.Answer> other = other(a, nic, heard);
        if (other.isEmpty()) {
            return;
        }
        if (twice) {
            askAgain(a, nic, false);
            return;
        }
        try {
            holding.take(a.group, nic, a.group.state.vips(), new Timeline(time));
            outcome.gaveUp(a.group, "Let go again " + a.occasion.why() + ": " + describe(other.get()) + " as well.");
        } catch (IOException e) {
            outcome.took(a.group, describe(other.get()) + " as well, and the VIPs could not be let go: "
                    + e.getMessage() + ".");
        }
    }

    private static Optional<Probed.Answer> other(Attempt a, Nic nic, Wire.Heard heard) {
        return heard.answers().stream().filter(h -> !h.mac().equals(nic.mac()))
                .filter(h -> a.missing.stream().anyMatch(vip -> vip.address().equals(h.ip()))).findFirst();
    }

    private static String describe(Probed.Answer answer) {
        MacAddress mac = answer.mac();
        return mac + " answers for " + text(answer.ip());
    }

    private static String text(InetAddress ip) {
        return Addresses.text(ip);
    }

    private static boolean isOvertaken(Attempt a) {
        return a.group.work() != a.work;
    }
}
