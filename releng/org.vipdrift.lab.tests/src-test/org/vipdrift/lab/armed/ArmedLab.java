package org.vipdrift.lab.armed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.control.Automation;
import org.vipdrift.core.host.AlarmFacts;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Outcome;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.lab.moves.MoveLab;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.watch.Switch;
import org.vipdrift.lab.watch.oracle.Bounds;
import org.vipdrift.lab.watch.oracle.Evidence;
import org.vipdrift.lab.watch.oracle.Oracle;

/** The lab's hosts with a group in automatic mode, and its witness. Confined to one test at a time. */
final class ArmedLab implements AutoCloseable {
    /** What the group's health check looks for on each host. */
    private static final String SERVICE = "/run/service";
    private static final int MOST_ORDERS = 3;
    private static final int CHECK_MILLIS = 300;
    private static final ServiceCheck CHECK = new ServiceCheck("service", ServiceCheck.Kind.FILE, List.of(SERVICE),
            CHECK_MILLIS, CHECK_MILLIS, 2, 2, 0);
    private final Lab lab;
    final MoveLab moves;
    final Witness witness;
    private Automatic terms;

    ArmedLab(Lab lab, Path folder) throws Exception {
        this.lab = lab;
        Switch.open();
        moves = MoveLab.heldByH1(lab, folder);
        witness = new Witness(lab, moves);
        lab.hosts().forEach(this::startService);
        Automatic settings = moves.control().automation().settings(MoveLab.WEB);
        terms = new Automatic(settings.virtualRouterId(), settings.version(), settings.advertMillis(),
                settings.preempt(), settings.preemptDelayMillis(), settings.unicast(), settings.witnesses(),
                settings.releaseWhenAlone(), settings.holdSeconds(), List.of(CHECK));
    }

    /** All faults are mended, the group is armed on its first terms, h1 holds and the witness begins. */
    void reset() throws Exception {
        Switch.open();
        moves.revive();
        lab.hosts().forEach(host -> {
            startService(host);
            lab.ssh(host, "systemctl kill --signal=CONT vipdrift-agent || :; systemctl reset-failed -q vipdrift-agent;"
                    + " systemctl start vipdrift-agent");
        });
        moves.awaitAgents();
        awaitElection();
        arm(UnaryOperator.identity());
        moveTo("h1");
        awaitHolder("h1");
        witness.begin();
    }

    /** Members that came back armed elect a holder first: a plan made meanwhile would see two of them. */
    private void awaitElection() {
        MoveLab.await("a holder among the members that are armed", () -> {
            List<HostFacts> armed = facts().stream().filter(ArmedLab::isArmed).toList();
            return armed.isEmpty() || armed.stream().anyMatch(f -> is(f, ElectionFacts.MASTER));
        });
    }

    private static boolean isArmed(HostFacts facts) {
        return facts.grants().stream().anyMatch(grant -> grant.election() != null);
    }

    void startService(String host) {
        lab.ssh(host, "touch " + SERVICE);
    }

    void endService(String host) {
        lab.ssh(host, "rm -f " + SERVICE);
    }

    /** Arms all members on the first terms, changed like this, and waits until the agents have found their places. */
    void arm(UnaryOperator<Automatic> change) throws Exception {
        order(change);
        MoveLab.await("one master and " + (lab.hosts().size() - 1) + " backups", () -> isSettled(0));
    }

    /** As {@link #arm}, where one of the hosts is no member but a witness. */
    void armWitnessed(UnaryOperator<Automatic> change) throws Exception {
        order(change);
        MoveLab.await("one master, " + (lab.hosts().size() - 2) + " backups and a witness", () -> isSettled(1));
    }

    /** An election that goes on meanwhile may take the epoch an agent was to be armed with: then it is ordered anew. */
    private void order(UnaryOperator<Automatic> change) throws Exception {
        moves.control().automation().set(MoveLab.WEB, change.apply(terms));
        ArmingReport report = armOnce();
        for (int order = 1; !report.done() && order < MOST_ORDERS; order++) {
            System.out.println("Armed anew: " + report.sentence());
            report = armOnce();
        }
        if (!report.done()) {
            throw new IllegalStateException(report.sentence());
        }
    }

    private ArmingReport armOnce() throws Exception {
        Automation automation = moves.control().automation();
        return automation.arm(automation.plan(MoveLab.WEB, MoveLab.PLAN), "a rehearsal of faults", MoveLab.PLAN);
    }

    private boolean isSettled(int witnesses) throws InterruptedException {
        List<HostFacts> facts = facts();
        return facts.stream().filter(f -> is(f, ElectionFacts.MASTER)).count() == 1
                && facts.stream().filter(f -> is(f, ElectionFacts.WITNESS)).count() == witnesses
                && facts.stream().filter(f -> is(f, ElectionFacts.BACKUP)).count() == lab.hosts().size() - 1L
                        - witnesses;
    }

    private static boolean is(HostFacts facts, String state) {
        return facts.grants().stream().map(Grant::election).anyMatch(e -> e != null && e.state().equals(state));
    }

    private List<HostFacts> facts() throws InterruptedException {
        return moves.control().status().refresh(Duration.ofSeconds(2)).hosts().stream().map(h -> h.facts())
                .filter(f -> f != null).toList();
    }

    /** A person has looked after a group that moved too often. */
    void acknowledge() throws Exception {
        ArmingReport report = moves.control().automation().acknowledge(MoveLab.WEB, "a rehearsal", MoveLab.PLAN);
        if (!report.done()) {
            throw new IllegalStateException(report.sentence());
        }
    }

    /** By a person's order, which is given anew if an election took the epoch it was planned with. */
    void moveTo(String host) throws Exception {
        for (int order = 1; !moves.carries(host); order++) {
            Drift drift = moves.run(Verb.MOVE, host);
            if (drift.outcome() != Outcome.DONE && order == MOST_ORDERS) {
                throw new IllegalStateException("The group did not go to " + host + ": " + drift.sentence());
            }
        }
    }

    void awaitHolder(String host) {
        MoveLab.await(host + " answers alone", () -> witness.holder().equals(host));
    }

    /** @return the host that answers alone instead of this one, when there is one */
    String awaitAnotherThan(String host) {
        String[] found = {""};
        MoveLab.await("a takeover from " + host, () -> {
            found[0] = witness.holder();
            return lab.hosts().contains(found[0]) && !found[0].equals(host);
        });
        return found[0];
    }

    /** Waits until the client has asked for so much longer. */
    void watch(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        MoveLab.await("the client's questions of " + time, () -> witness.wire().untilNanos() >= end);
    }

    /** Waits until a host's agent alarms about this. */
    AlarmFacts awaitAlarm(String host, String kind) {
        AlarmFacts[] found = new AlarmFacts[1];
        MoveLab.await("an alarm \"" + kind + "\" of " + host, () -> {
            found[0] = moves.facts(host).grants().stream().map(Grant::election).filter(e -> e != null)
                    .flatMap(e -> e.alarms().stream()).filter(a -> a.kind().equals(kind)).findFirst().orElse(null);
            return found[0] != null;
        });
        System.out.println(host + " alarms: " + found[0].sentence());
        return found[0];
    }

    /** None of the nine oracles sees anything. */
    void assertAllHeld(String row, Bounds bounds) throws InterruptedException {
        try {
            assertAllHeld(row, witness.evidence(bounds));
        } catch (AssertionError e) {
            lab.hosts().forEach(this::printPast);
            throw e;
        }
    }

    /** What its agent did and saw last, for whoever looks after a failure. */
    private void printPast(String host) {
        System.out.println(host + ":\n" + lab.ssh(host, "tail -n 12 /var/lib/vipdrift/past.jsonl"));
    }

    static void assertAllHeld(String row, Evidence evidence) {
        System.out.printf("%s: longest silence %.0f ms, %d turns%n", row, evidence.wire().longestSilenceMillis(),
                evidence.wire().turns().size());
        assertEquals(List.of(), Oracle.judge(evidence));
    }

    /**
     * Without what agents said while a move was under way: from its prepare on both ends have its epoch, so the old holder's
     * is no smaller than the new one's.
     */
    static Evidence outside(Evidence all, long fromNanos, long toNanos) {
        return new Evidence(all.wire(), all.bounds(),
                all.agents().stream().filter(l -> l.atNanos() < fromNanos || l.atNanos() > toNanos).toList(),
                all.shown(), all.words(), all.restarts(), all.unfinished(), all.traces());
    }

    /** Disarms, so that tests after this find hosts without automatic mode, and lets go. */
    @Override
    public void close() throws Exception {
        try {
            Switch.open();
            moves.revive();
            moves.control().automation().disarm(MoveLab.WEB, "the end", MoveLab.PLAN);
            lab.hosts().forEach(this::endService);
        } finally {
            witness.close();
            moves.close();
        }
    }
}
