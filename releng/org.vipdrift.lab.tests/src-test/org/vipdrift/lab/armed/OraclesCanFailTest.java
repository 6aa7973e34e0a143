package org.vipdrift.lab.armed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Outcome;
import org.vipdrift.lab.moves.MoveLab;
import org.vipdrift.lab.tests.HostListing;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.watch.WireWatch;
import org.vipdrift.lab.watch.oracle.Bounds;
import org.vipdrift.lab.watch.oracle.Evidence;
import org.vipdrift.lab.watch.oracle.Oracle;
import org.vipdrift.lab.watch.oracle.Restart;
import org.vipdrift.lab.watch.oracle.Shown;
import org.vipdrift.lab.watch.oracle.Word;

/** Each oracle sees what it is there for, done for real behind the agents' back; and none sees anything where all is well. */
@OnLab
@Timeout(120)
class OraclesCanFailTest {
    private static final String VIP = MoveLab.VIP.address().getHostAddress();
    private static final String ADD = "ip address add " + VIP + "/32 dev " + MoveLab.INTERFACE;
    private static final String VIP6 = "2001:db8:100::64";
    private static final String CLIENT6 = "2001:db8:100::2/64";
    private static final String ADD6 = "ip address add " + VIP6 + "/128 dev " + MoveLab.INTERFACE + " nodad";
    private static final String DELETE = "ip address del " + VIP + "/32 dev " + MoveLab.INTERFACE;
    private static final String STOP = "systemctl stop vipdrift-agent";
    private static final String LEFT = "/etc/left-behind";
    private static final Duration DEAF = Duration.ofMillis(2500);
    @TempDir
    static Path folder;
    private static MoveLab moves;
    private static Witness witness;
    private final Lab lab;

    OraclesCanFailTest(Lab lab) {
        this.lab = lab;
    }

    @BeforeAll
    static void open(Lab lab) throws Exception {
        moves = MoveLab.fresh(lab, folder.resolve("data"));
        witness = new Witness(lab, moves);
    }

    @BeforeEach
    void h1Holds() throws Exception {
        moves.heldByH1Again();
        awaitHolder("h1");
        witness.begin();
    }

    @AfterEach
    void restore() {
        lab.hosts().forEach(host -> lab.ssh(host, "rm -f " + LEFT + "; ip address flush dev " + MoveLab.INTERFACE
                + " to " + VIP + "; ip -6 address flush dev " + MoveLab.INTERFACE + " to " + VIP6
                + "; ip address flush dev lo to 203.0.113.7"));
    }

    @AfterAll
    static void close() throws Exception {
        witness.close();
        moves.close();
    }

    private void client(String verb) {
        lab.tell("client", "ip", "address", verb, CLIENT6, "dev", lab.fact("CLIENT_INTERFACE"), "nodad");
    }

    private void awaitHolder(String host) {
        MoveLab.await(host + " answers alone", () -> witness.holder().equals(host));
    }

    private void awaitTurns(int count) {
        MoveLab.await(count + " turns", () -> witness.wire().turns().size() >= count);
    }

    /** Of two that answer a client hears one first: what it saw until then is no evidence yet. */
    private static void awaitSeen(String oracle, Bounds bounds) {
        MoveLab.await(oracle, () -> isSeen(oracle, Oracle.judge(witness.evidence(bounds))));
    }

    private static boolean isSeen(String oracle, List<String> judged) {
        return judged.stream().anyMatch(sentence -> sentence.startsWith(oracle + " "));
    }

    private static void assertSeen(String oracle, Evidence evidence) {
        List<String> judged = Oracle.judge(evidence);
        judged.forEach(System.out::println);
        assertTrue(isSeen(oracle, judged), () -> oracle + ": " + judged);
    }

    private void move(String target) throws Exception {
        Drift drift = moves.run(Verb.MOVE, target);
        assertEquals(Outcome.DONE, drift.outcome(), drift.sentence());
        awaitHolder(target);
    }

    @Test
    void aMoveByAPersonContradictsNone() throws Exception {
        move("h2");
        witness.ordered(new Word.HeldBy(lab.mac("h2"), System.nanoTime(), Long.MAX_VALUE));
        assertEquals(List.of(), Oracle.judge(witness.evidence(Bounds.takeover(Duration.ofMillis(300)))));
    }

    @Test
    void twoHostsWithTheVipAreSeen() throws Exception {
        lab.ssh("h2", ADD);
        MoveLab.await("a second answer", () -> witness.wire().heard(lab.mac("h2")));
        awaitSeen("I1", Bounds.UNNOTICED);
    }

    /** The client asks for it by neighbour discovery. */
    @Test
    void twoHostsWithAnIpv6VipAreSeen() throws Exception {
        client("replace");
        lab.ssh("h1", ADD6);
        try (WireWatch six = Witness.watch(lab, VIP6)) {
            MoveLab.await("an answer", () -> six.upToNow().sequence().equals(List.of(lab.mac("h1"))));
            assertEquals(List.of(), Oracle.judge(new Evidence(six.upToNow(), Bounds.takeover(DEAF))));
            lab.ssh("h2", ADD6);
            MoveLab.await("a second answer", () -> six.upToNow().heard(lab.mac("h2")));
            assertSeen("I1", new Evidence(six.upToNow(), Bounds.takeover(DEAF)));
        } finally {
            client("del");
        }
    }

    @Test
    void anOutageIsSeen() throws Exception {
        lab.tell("cut", "h1");
        MoveLab.await("a silence", () -> witness.wire().longestSilenceMillis() > 500);
        lab.tell("mend", "h1");
        awaitHolder("h1");
        assertSeen("I2", witness.evidence(Bounds.takeover(Duration.ofMillis(500))));
    }

    @Test
    void aPersonsWordThatIsUndoneIsSeen() throws Exception {
        witness.ordered(new Word.HeldBy(lab.mac("h1"), System.nanoTime(), Long.MAX_VALUE));
        lab.ssh("h1", STOP + " && " + DELETE);
        lab.ssh("h2", ADD);
        awaitTurns(2);
        assertSeen("I3", witness.evidence(Bounds.takeover(DEAF)));
    }

    @Test
    void aVipThatGoesToAndFroIsSeen() throws Exception {
        move("h2");
        move("h1");
        assertSeen("I4", witness.evidence(Bounds.takeover(DEAF)));
    }

    /** A disk put back from a backup. */
    @Test
    void anEpochThatGoesBackIsSeen() throws Exception {
        lab.ssh("h1", "rm -rf /root/backup && cp -a /var/lib/vipdrift /root/backup");
        move("h2");
        move("h1");
        moves.control().status().refresh(MoveLab.PLAN);
        lab.ssh("h1", STOP + " && rm -rf /var/lib/vipdrift/* && cp -a /root/backup/. /var/lib/vipdrift/"
                + " && rm -rf /root/backup && systemctl start vipdrift-agent");
        moves.awaitAgents();
        assertSeen("I5", witness.evidence(new Bounds(DEAF, 2)));
    }

    @Test
    void aMoveLeftHalfIsSeen() throws Exception {
        lab.ssh("h1", STOP + " && " + DELETE);
        lab.ssh("h2", ADD);
        awaitTurns(2);
        assertSeen("I6", witness.evidence(Bounds.takeover(DEAF)));
    }

    /** A console that goes on saying what it saw when it was true. */
    @Test
    void whatIsShownAndNotObservedIsSeen() throws Exception {
        lab.ssh("h1", STOP + " && " + DELETE);
        MoveLab.await("a silence", () -> witness.wire().longestSilenceMillis() > DEAF.toMillis());
        Shown stale = new Shown(witness.wire().untilNanos() - Duration.ofMillis(200).toNanos(), lab.mac("h1"));
        Evidence honest = witness.evidence(Bounds.takeover(DEAF));
        List<Shown> shown = new ArrayList<>(honest.shown());
        shown.add(stale);
        assertSeen("I7", new Evidence(honest.wire(), honest.bounds(), honest.agents(), shown, honest.words(),
                honest.restarts(), honest.unfinished(), honest.traces()));
    }

    @Test
    void aRestartThatDropsTheVipIsSeen() throws Exception {
        long from = System.nanoTime();
        lab.ssh("h1", STOP + " && " + DELETE + " && sleep 0.2 && " + ADD + " && systemctl start vipdrift-agent");
        moves.awaitAgents();
        awaitHolder("h1");
        witness.restarted(new Restart("the agent of h1", from, System.nanoTime()));
        assertSeen("I8", witness.evidence(Bounds.takeover(DEAF)));
    }

    @Test
    void whatIsLeftBehindIsSeen() throws Exception {
        HostListing before = HostListing.of(lab, "h3");
        lab.ssh("h3", "touch " + LEFT);
        List<String> changes = HostListing.of(lab, "h3").changesSince(before);
        Evidence quiet = witness.evidence(Bounds.UNNOTICED);
        assertSeen("I9", new Evidence(quiet.wire(), quiet.bounds(), quiet.agents(), quiet.shown(), quiet.words(),
                quiet.restarts(), quiet.unfinished(), changes));
    }

    @Test
    void anAddressThatIsNotOursAndIsTouchedIsSeen() throws Exception {
        lab.ssh("h3", "ip address add 203.0.113.7/32 dev lo");
        MoveLab.await("news of h3's address", () -> !witness.evidence(Bounds.UNNOTICED).traces().isEmpty());
        assertSeen("I9", witness.evidence(Bounds.UNNOTICED));
    }
}
