package org.vipdrift.agent.internal.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.agent.internal.state.Armed;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.agent.internal.state.Maintenance;
import org.vipdrift.agent.internal.state.MoveState;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.Vip;

/** Every row of the matrix drawn at {@link Adoption}. */
class AdoptionTest {
    private static final Armed ARMED = new Armed(EngineFixture.terms(50, 2), "ann", "", 5, false);
    private static final Maintenance MAINTENANCE = new Maintenance("host", "ann", "new disk", 7, 0);
    private static final List<Vip> ALL = List.of(EngineFixture.VIP, EngineFixture.VIP2);
    private static final List<Vip> SOME = List.of(EngineFixture.VIP2);

    @ParameterizedTest
    @CsvSource({
            // held, move, all there, some there, none there
            "true,  RELEASE_PREPARED, Keep RELEASE_PREPARED, Remove RELEASED, Remove RELEASED",
            "true,  RELEASING,        Remove RELEASED,       Remove RELEASED, Remove RELEASED",
            "true,  SETTLED,          Keep SETTLED,          Ask,             Ask",
            "true,  CLAIMED,          Keep CLAIMED,          Ask,             Ask",
            "true,  CLAIM_PREPARED,   Keep CLAIM_PREPARED,   Ask,             Ask",
            "false, CLAIM_PREPARED,   Keep CLAIMED,          Remove SETTLED,  Wait",
            "true,  TAKE_OVER_PREPARED, Keep TAKE_OVER_PREPARED, Ask,      Ask",
            "false, TAKE_OVER_PREPARED, Keep CLAIMED, Remove TAKE_OVER_PREPARED, Wait",
            "false, RELEASED,         Keep CLAIMED,          Remove RELEASED, Remove RELEASED",
            "false, TAKE_BACK,        Keep SETTLED,          Ask,             Wait",
            "false, RELEASING,        Remove RELEASED,       Remove RELEASED, Remove RELEASED",
            "false, SETTLED,          Leave,                 Leave,           Leave",
            "false, RELEASE_PREPARED, Leave,                 Leave,           Leave"})
    void decidesInTheSameRunOfTheHost(boolean held, MoveState move, String all, String some, String none) {
        assertDecides(held, move, true, all, some, none);
    }

    @ParameterizedTest
    @CsvSource({
            "true,  RELEASE_PREPARED, Keep SETTLED, Ask,   Ask",
            "true,  SETTLED,          Keep SETTLED, Ask,   Ask",
            "true,  CLAIMED,          Keep SETTLED, Ask,   Ask",
            "true,  CLAIM_PREPARED,   Keep SETTLED, Ask,   Ask",
            "false, TAKE_BACK,        Keep SETTLED, Ask,   Ask",
            "true,  RELEASING,        Leave,        Leave, Leave",
            "false, CLAIM_PREPARED,   Leave,        Leave, Leave",
            "true,  TAKE_OVER_PREPARED, Keep SETTLED, Ask, Ask",
            "false, TAKE_OVER_PREPARED, Leave,      Leave, Leave",
            "false, RELEASED,         Leave,        Leave, Leave",
            "false, SETTLED,          Leave,        Leave, Leave"})
    void decidesAfterAReboot(boolean held, MoveState move, String all, String some, String none) {
        assertDecides(held, move, false, all, some, none);
    }

    /** Only the election puts the VIPs of an armed group on. */
    @ParameterizedTest
    @CsvSource({
            "true,  SETTLED,          Keep SETTLED, Remove SETTLED,   Remove SETTLED",
            "true,  CLAIMED,          Keep CLAIMED, Remove SETTLED,   Remove SETTLED",
            "true,  CLAIM_PREPARED,   Keep CLAIM_PREPARED, Remove SETTLED, Remove SETTLED",
            "false, TAKE_BACK,        Keep SETTLED, Remove TAKE_BACK, Wait",
            "false, ELECTING,         Keep SETTLED, Remove SETTLED,   Remove SETTLED"})
    void leavesWhatIsArmedToTheElection(boolean held, MoveState move, String all, String some, String none) {
        assertDecides(state(held, move).armed(ARMED), true, all, some, none);
    }

    @ParameterizedTest
    @CsvSource({
            "true,  SETTLED,          Keep SETTLED, Ask, Ask",
            "false, TAKE_BACK,        Keep SETTLED, Ask, Wait"})
    void asksTheWireInMaintenanceWhereNoElectionDecides(boolean held, MoveState move, String all, String some,
            String none) {
        assertDecides(state(held, move).armed(ARMED).maintained(List.of(MAINTENANCE)), true, all, some, none);
    }

    private static GroupState state(boolean held, MoveState move) {
        return new GroupState(EngineFixture.WEB, ALL, "host0", new Epoch(3), held, move, 99, 10, "boot", "ann",
                "Before.");
    }

    private static void assertDecides(boolean held, MoveState move, boolean sameRun, String all, String some,
            String none) {
        assertDecides(state(held, move), sameRun, all, some, none);
    }

    private static void assertDecides(GroupState state, boolean sameRun, String all, String some, String none) {
        assertEquals(all, name(Adoption.decide(state, ALL, sameRun)), "all there");
        assertEquals(some, name(Adoption.decide(state, SOME, sameRun)), "some there");
        assertEquals(none, name(Adoption.decide(state, List.of(), sameRun)), "none there");
    }

    private static String name(Adoption.Verdict verdict) {
        return switch (verdict) {
            case Adoption.Keep keep -> "Keep " + keep.move();
            case Adoption.Remove remove -> {
                assertTrue(ALL.containsAll(remove.vips()));
                yield "Remove " + remove.move();
            }
            case Adoption.Ask ask -> {
                assertTrue(ask.missing().contains(EngineFixture.VIP));
                yield "Ask";
            }
            case Adoption.Wait _ -> "Wait";
            case Adoption.Leave _ -> "Leave";
        };
    }
}
