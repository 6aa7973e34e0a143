package org.vipdrift.agent.internal.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.agent.internal.group.EngineFixture.WEB;
import static org.vipdrift.agent.internal.group.EngineFixture.assertRefused;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.ElectionTerms;
import org.vipdrift.agent.api.HookOrder;
import org.vipdrift.agent.api.HookTerms;
import org.vipdrift.agent.api.HookTerms.When;
import org.vipdrift.agent.api.Role;
import org.vipdrift.agent.internal.check.Finding;
import org.vipdrift.core.Vip;

/** An armed group's hooks, whose programs are played by hand. */
class HookingTest {
    private static final Finding WELL = Finding.pass("\"/warm\" ended with 0.");
    private static final Finding BAD = Finding.fail("\"/warm\" ended with 3. It said: cache is cold");

    @TempDir
    Path folder;

    private EngineFixture f;

    @BeforeEach
    void start() throws IOException {
        f = new EngineFixture(folder);
        f.host.place(Vip.parse("198.51.100.11/24"), 24);
        f.host.answering.put(FakeSegment.PEER, FakeSegment.PEER_MAC);
    }

    private static HookTerms hook(String name, When when) {
        return new HookTerms(name, when, List.of("/" + name), 1000);
    }

    private static ElectionTerms terms(HookTerms... hooks) {
        ElectionTerms plain = EngineFixture.terms(50, 2);
        return new ElectionTerms(plain.version(), plain.virtualRouterId(), plain.priority(), plain.advertMillis(),
                plain.preempt(), plain.preemptDelayMillis(), plain.members(), plain.unicast(), plain.witnesses(),
                plain.releaseWhenAlone(), plain.holdSeconds(), plain.checks(), 0, false, null, List.of(hooks));
    }

    private void hold(HookTerms... hooks) throws OrderRefused {
        f.place(1);
        f.arm(2, terms(hooks));
        f.time.settle();
        f.host.done();
    }

    /** The peer is master. */
    private void watch(HookTerms... hooks) throws OrderRefused {
        f.arm(1, terms(hooks));
        f.host.segment.hear(200);
        f.time.pass(20);
    }

    private CompletableFuture<Done> ask(When when) throws OrderRefused {
        CompletableFuture<Done> asked = f.engine.askHooks(new HookOrder(WEB, when, "ann@desk"));
        f.time.settle();
        return asked;
    }

    private List<String> told(String name) {
        return f.hooksRun.stream().map(environment -> String.valueOf(environment.get(name))).toList();
    }

    @Test
    void aHookThatFailsVetoesThePlannedMoveAndNothingHasChanged() throws Exception {
        hold(hook("warm", When.BEFORE_RELEASE));
        CompletableFuture<Done> asked = ask(When.BEFORE_RELEASE);
        assertFalse(asked.isDone());
        f.hookEnds(BAD);
        OrderRefused veto = (OrderRefused) assertThrows(ExecutionException.class, asked::get).getCause();
        assertEquals(AgentError.VETO, veto.error());
        assertEquals("Hook warm (before-release) vetoes it: \"/warm\" ended with 3. It said: cache is cold",
                veto.sentence());
        f.assertHeld(2);
        assertTrue(f.past.contains("hook: Hook warm (before-release): \"/warm\" ended with 3. It said: cache is cold"
                + " Asked by ann@desk."), f.past.toString());
    }

    @Test
    void theEngineGoesOnWhileAHookIsAsked() throws Exception {
        hold(hook("warm", When.BEFORE_RELEASE));
        ask(When.BEFORE_RELEASE);
        f.host.segment.done();
        f.time.pass(1000);
        assertTrue(f.host.segment.done().size() >= 19);
        assertRefused(AgentError.BUSY, "still being run", () -> ask(When.BEFORE_RELEASE));
    }

    @Test
    void hooksAreAskedOneAfterTheOtherUntilOneHasSomethingAgainstIt() throws Exception {
        watch(hook("warm", When.BEFORE_CLAIM), hook("mount", When.BEFORE_CLAIM), hook("tell", When.BEFORE_CLAIM));
        f.hookFinds.put("/warm", WELL);
        f.hookFinds.put("/mount", BAD);
        assertTrue(ask(When.BEFORE_CLAIM).isCompletedExceptionally());
        assertEquals(2, f.hooksRun.size());
        f.hookFinds.put("/mount", WELL);
        f.hookFinds.put("/tell", WELL);
        assertEquals("Hooks have nothing against it: warm, mount, tell.", ask(When.BEFORE_CLAIM).get().sentence());
    }

    @Test
    void aHookIsToldWhatItIsAbout() throws Exception {
        watch(hook("warm", When.BEFORE_CLAIM));
        ask(When.BEFORE_CLAIM);
        assertEquals(List.of(Map.of("VIPDRIFT_GROUP", "web", "VIPDRIFT_VIPS", "198.51.100.100/24",
                "VIPDRIFT_INTERFACE", "host0", "VIPDRIFT_WHEN", "before-claim", "VIPDRIFT_CAUSE", "order")),
                f.hooksRun);
    }

    @Test
    void aPlannedMoveRunsTheHooksAfterItOnceItIsDone() throws Exception {
        hold(hook("drain", When.BEFORE_RELEASE), hook("stop", When.AFTER_RELEASE));
        f.hookFinds.put("/drain", WELL);
        ask(When.BEFORE_RELEASE).get();
        f.prepare(Role.RELEASE, 3);
        f.release(3, 0);
        f.time.settle();
        assertEquals(List.of("before-release", "after-release"), told("VIPDRIFT_WHEN"));
        f.assertNotHeld(3);
        f.hookEnds(BAD);
        f.assertTold("Hook stop (after-release): \"/warm\" ended with 3.");
    }

    @Test
    void anAutomaticClaimWaitsForNoHook() throws Exception {
        watch(hook("warm", When.BEFORE_CLAIM), hook("start", When.AFTER_CLAIM));
        f.time.pass(400);
        f.assertHeld(2);
        assertEquals(List.of("before-claim"), told("VIPDRIFT_WHEN"));
        f.hookEnds(BAD);
        assertEquals(List.of("before-claim", "after-claim"), told("VIPDRIFT_WHEN"));
        assertEquals(List.of("election", "election"), told("VIPDRIFT_CAUSE"));
        f.assertHeld(2);
        f.assertTold("Hook warm (before-claim): ");
    }

    @Test
    void aMoveThatDidNotAskRunsTheHooksBeforeBesideIt() throws Exception {
        hold(hook("drain", When.BEFORE_RELEASE), hook("stop", When.AFTER_RELEASE));
        f.hookFinds.put("/drain", WELL);
        f.prepare(Role.RELEASE, 3);
        f.release(3, 0);
        f.time.settle();
        assertEquals(List.of("before-release", "after-release"), told("VIPDRIFT_WHEN"));
    }

    @Test
    void hooksOfAGroupThatIsNotArmedAreNotRun() throws Exception {
        hold(hook("drain", When.BEFORE_RELEASE));
        f.disarm(3);
        assertEquals("No hook is to be asked.", ask(When.BEFORE_RELEASE).get().sentence());
        f.prepare(Role.RELEASE, 4);
        f.release(4, 0);
        f.time.settle();
        assertEquals(List.of(), f.hooksRun);
    }

    @Test
    void hooksThatCannotBeAreRefusedWhenArming() throws Exception {
        assertRefused(AgentError.INVALID, "Hook \"x\" needs a program by its path from the root on.",
                () -> f.arm(1, terms(new HookTerms("x", When.AFTER_CLAIM, List.of("warm"), 1000))));
        assertRefused(AgentError.INVALID, "Hook \"x\" needs a time limit of 10 to 60000 ms, not 60001.",
                () -> f.arm(1, terms(new HookTerms("x", When.AFTER_CLAIM, List.of("/warm"), 60_001))));
        assertRefused(AgentError.INVALID, "Hook \"warm\" has the name of another hook.",
                () -> f.arm(1, terms(hook("warm", When.AFTER_CLAIM), hook("warm", When.AFTER_RELEASE))));
    }
}
