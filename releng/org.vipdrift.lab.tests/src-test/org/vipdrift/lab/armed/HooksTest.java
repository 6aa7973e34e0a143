package org.vipdrift.lab.armed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Outcome;
import org.vipdrift.inventory.Hook;
import org.vipdrift.inventory.Hook.When;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.inventory.Witnesses;
import org.vipdrift.lab.moves.MoveLab;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.watch.oracle.Bounds;

/** Hooks of an armed group that h1 holds, as programs on the hosts; and a host that is a witness. */
@OnLab
@Timeout(120)
class HooksTest {
    /** What hooks have said; the agent's user may write there. */
    private static final String SAID = "/run/hooks";
    private static final String PROGRAM = "/usr/local/bin/hook";
    private static final List<Hook> HOOKS = Stream.of(When.values())
            .map(when -> new Hook(when.word(), when, List.of(PROGRAM), 1000)).toList();
    @TempDir
    static Path folder;
    private static ArmedLab armed;
    private final Lab lab;

    HooksTest(Lab lab) {
        this.lab = lab;
    }

    @BeforeAll
    static void open(Lab lab) throws Exception {
        armed = new ArmedLab(lab, folder.resolve("data"));
    }

    @BeforeEach
    void h1Holds() throws Exception {
        armed.reset();
        lab.hosts().forEach(host -> program(host, ""));
        armed.arm(terms -> terms.withHooks(HOOKS));
        armed.awaitHolder("h1");
        lab.hosts().forEach(host -> lab.ssh(host, "rm -f " + SAID + "/*"));
        armed.witness.begin();
    }

    @AfterAll
    static void close() throws Exception {
        if (armed != null) {
            armed.close();
        }
    }

    /** A hook that says what it is told, and then does this. */
    private void program(String host, String then) {
        lab.ssh(host, "mkdir -p -m 1777 " + SAID + "; printf '%s\\n' '#!/bin/sh'"
                + " 'echo \"$VIPDRIFT_WHEN $VIPDRIFT_CAUSE $VIPDRIFT_GROUP $VIPDRIFT_VIPS $VIPDRIFT_INTERFACE\" >> "
                + SAID + "/said' '" + then + "' > " + PROGRAM + "; chmod 755 " + PROGRAM);
    }

    private List<String> said(String host) {
        return lab.ssh(host, "cat " + SAID + "/said 2>/dev/null || :").lines().toList();
    }

    private static String line(String when, String cause) {
        return when + " " + cause + " web 198.51.100.100/24 " + MoveLab.INTERFACE;
    }

    private void assertVetoed(String sentence) throws Exception {
        Drift drift = armed.moves.run(Verb.MOVE, "h2");
        assertEquals(Outcome.REFUSED, drift.outcome(), drift.sentence());
        assertTrue(drift.sentence().contains(sentence),
                () -> drift.sentence() + "\n" + lab.ssh("h1", "tail -n 12 /var/lib/vipdrift/past.jsonl"));
        assertTrue(armed.moves.carries("h1"), "h1 has lost the VIP.");
        armed.watch(Duration.ofSeconds(1));
        armed.assertAllHeld("veto: " + sentence, Bounds.UNNOTICED);
    }

    @Test
    void aVetoOnTheHolderLeavesAllAsItWas() throws Exception {
        program("h1", "echo sessions are open; exit 3");
        assertVetoed("h1 refuses: Hook before-release (before-release) vetoes it: \"" + PROGRAM
                + "\" ended with 3. It said: sessions are open");
    }

    @Test
    void aVetoOnTheTargetLeavesAllAsItWasAndTheHolderIsNotAsked() throws Exception {
        program("h2", "exit 1");
        assertVetoed("h2 refuses: Hook before-claim (before-claim) vetoes it: \"" + PROGRAM + "\" ended with 1.");
        assertEquals(List.of(), said("h1"));
    }

    @Test
    void aHookThatHangsIsEndedWithItsChildrenAndVetoes() throws Exception {
        program("h1", "sleep 4711 & sleep 4711");
        assertVetoed("did not end within 1000 ms and was killed.");
        MoveLab.await("the end of the hook's children",
                () -> lab.ssh("h1", "pgrep -f '[s]leep 4711' || :").isBlank());
    }

    @Test
    void aPlannedMoveRunsAllFourWithWhatTheyAreAbout() throws Exception {
        Drift drift = armed.moves.run(Verb.MOVE, "h2");
        assertEquals(Outcome.DONE, drift.outcome(), drift.sentence());
        MoveLab.await("the hooks of h1", () -> said("h1")
                .equals(List.of(line("before-release", "order"), line("after-release", "order"))));
        MoveLab.await("the hooks of h2", () -> said("h2")
                .equals(List.of(line("before-claim", "order"), line("after-claim", "order"))));
    }

    @Test
    void aTakeoverWaitsForNoHookAndRunsThem() throws Exception {
        program("h2", "sleep 0.9");
        program("h3", "sleep 0.9");
        lab.tell("crash", "h1");
        String holder = armed.awaitAnotherThan("h1");
        MoveLab.await("the hooks of " + holder, () -> said(holder)
                .equals(List.of(line("before-claim", "election"), line("after-claim", "election"))));
        armed.assertAllHeld("a takeover with slow hooks", Bounds.takeover(Duration.ofSeconds(1)));
    }

    /** Of three voters two are left when h1 loses power: h2 takes over with the word of the witness h3, which never holds. */
    @Test
    void aHostThatIsAWitnessIsAVoterAndNeverHolds() throws Exception {
        armed.moves.control().automation().disarm(MoveLab.WEB, "another shape", MoveLab.PLAN);
        VipGroup whole = armed.moves.control().inventory().current().group(MoveLab.WEB).orElseThrow();
        try {
            armed.moves.control().inventory().update(now -> now.with(new VipGroup(whole.id(), whole.vips(),
                    whole.members().subList(0, 2), whole.automatic())));
            armed.armWitnessed(terms -> terms.with(Witnesses.of(List.of("h3"))));
            armed.witness.begin();
            assertEquals(ElectionFacts.WITNESS, state("h3"));
            lab.tell("crash", "h1");
            armed.awaitHolder("h2");
            armed.watch(Duration.ofSeconds(2));
            assertEquals(ElectionFacts.WITNESS, state("h3"));
            armed.assertAllHeld("a witness", Bounds.takeover(Duration.ofSeconds(1)));
        } finally {
            armed.moves.revive();
            armed.moves.awaitAgents();
            armed.moves.control().automation().disarm(MoveLab.WEB, "the old shape", MoveLab.PLAN);
            armed.moves.control().inventory().update(now -> now.with(whole));
        }
    }

    private String state(String host) throws InterruptedException {
        return armed.moves.facts(host).grants().stream().map(Grant::election).filter(e -> e != null)
                .map(ElectionFacts::state).findFirst().orElse("none");
    }
}
