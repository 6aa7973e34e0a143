package org.vipdrift.vrrp;

import static org.vipdrift.vrrp.Memory.NEVER;

/**
 * The election's state machine, a pure function: RFC 9568 6.4 (RFC 3768 6.4 for version 2), and the wire is asked before a
 * claim.
 *
 * <pre>
 *            Started, fit            the wire is silent, in touch, nobody higher
 *   IDLE ----------------> BACKUP ------------------------------------------------> MASTER
 *    ^  \                  |   ^ <---------------------------------------------------/ | ^
 *    |   \ Started/Resumed |   |   outranked, Lost, ClaimFailed, cut off (RELEASE)     | | Started, Resumed: holding
 *    |    \ holding        |   | fit again                                             | |
 *    |     `---------------|---|-------------------------------------------------------|-'
 *    | Suspended, Stopped  v   |            unfit: Release, Send 0                     |
 *    +-- from any state   FAULT <-----------------------------------------------------'
 *
 *                  IDLE             BACKUP                       MASTER                        FAULT
 *   Woke           Send if it holds ask; claim when silent       Send, Announce, look around   NOBODY_CAN if none is heard
 *   Heard 0        -                ask in the order of rank     Send at once                  noted
 *   Heard lower    -                wait on; preempt: Send, ask  Send, Announce; TWO_MASTERS   noted
 *   Heard higher   -                wait on                      Release, BACKUP               noted
 *   WireSaid       -                HELD, cut off: ask again     alone twice and RELEASE:      -
 *                                   silent: Send, then Claim     Release, Send 0, BACKUP
 *   Fitness 0      noted            FAULT                        Release, Send 0, FAULT; held  noted
 *                                                                down: holds on with rank 1
 *   Link down      Release if held  FAULT                        Release, FAULT                noted
 *   fit again      noted            -                            -                             BACKUP
 *   ClaimFailed    -                -                            Release, Send 0, BACKUP       -
 *   Lost           sends no more    -                            Send 0 if believed, BACKUP    -
 *   Acknowledged   -                wait as for a master heard   unfit: Release, Send 0, FAULT -
 * </pre>
 *
 * <p>A witness ({@link Terms#isWitness}) is in a state of its own from its start to its end; it hears and says nothing.
 *
 * <p>A backup asks during the skew, which it would wait for anyway, and a millisecond before it claims its advert goes
 * ahead: of two that decide at the same moment the lower steps back before it holds anything. The same order serves
 * preemption: the advert makes the lower master let go, the wire confirms it, then comes the claim.
 *
 * <p>A group that moves too often (the terms' {@link MoveLimit}; orders of people do not count) is held down for a time,
 * which doubles each time it happens again, or until it is acknowledged. Then nobody preempts, and a holder whose checks
 * fail goes on holding while its link is up: what fails on all members must not throw the addresses about. A holder that is
 * gone is replaced all the same (invariant I2 against I4), but no sooner than 10 s after the last move. So a group moves in
 * no window more often than the limit's moves and once each 10 s of it, and once more each time a hold-down ends in it. Each
 * member counts for itself what it has seen since its agent started; one that came late may think otherwise than the rest,
 * until a move during the hold-down begins its time anew for all.
 */
public final class Election {

    private Election() {
    }

    /**
     * @param now on the caller's monotonic clock, never less than in a step before
     * @return the member's next standing and what it must do
     */
    public static Step step(Terms terms, Standing standing, Event event, long now) {
        Turn turn = new Turn(terms, standing, now);
        forget(turn);
        if (terms.isWitness()) {
            witness(turn, event);
        } else {
            decide(turn, event);
        }
        return turn.done();
    }

    /** A witness hears and is silent; nothing leads it to another state but its end. */
    private static void witness(Turn turn, Event event) {
        switch (event) {
            case Event.Started started -> WitnessState.enter(turn, started.holding());
            case Event.Resumed resumed -> WitnessState.enter(turn, resumed.holding());
            case Event.Link link -> turn.link = link.up();
            case Event.Stopped _ -> IdleState.leave(turn);
            case Event.Heard heard -> heard(turn, heard.advert());
            case Event.Woke _ -> woke(turn);
            default -> {
                // it has no fitness and no question, and orders are not for it
            }
        }
    }

    private static void decide(Turn turn, Event event) {
        Flapping.expire(turn);
        switch (event) {
            case Event.Started started -> Entry.start(turn, started.holding(), started.byOrder());
            case Event.Resumed resumed -> Entry.resume(turn, resumed.holding(), resumed.byOrder());
            case Event.Suspended _ -> IdleState.suspend(turn);
            case Event.Stopped _ -> IdleState.leave(turn);
            case Event.Fitness fitness -> Health.fitness(turn, fitness.effectivePriority(), fitness.why());
            case Event.Link link -> Health.link(turn, link.up());
            case Event.Lost lost -> Health.lost(turn, lost.why());
            case Event.ClaimFailed failed -> claimFailed(turn, failed.why());
            case Event.Acknowledged _ -> Flapping.acknowledged(turn);
            case Event.Heard heard -> heard(turn, heard.advert());
            case Event.Woke _ -> woke(turn);
            case Event.WireSaid said -> wireSaid(turn, said);
        }
    }

    /** Concerns that end by themselves. */
    private static void forget(Turn turn) {
        if (turn.quarrelUntil != NEVER && turn.now > turn.quarrelUntil) {
            turn.quarrelSince = turn.quarrelUntil = NEVER;
            turn.calm(Concern.TWO_MASTERS);
        }
        if (turn.strangerUntil != NEVER && turn.now > turn.strangerUntil) {
            turn.strangerUntil = NEVER;
            turn.calm(Concern.STRANGER);
        }
    }

    private static void claimFailed(Turn turn, String why) {
        if (turn.state == ElectionState.MASTER) {
            Health.claimFailed(turn, why);
        }
    }

    /** Whoever speaks under this id for other addresses is not obeyed; who speaks for these counts, member or not. */
    private static void heard(Turn turn, Advert advert) {
        if (advert.source().equals(turn.terms.address())) {
            return;
        }
        boolean foreign = Ranks.isForeign(turn.terms, advert);
        if (foreign || Ranks.rival(turn.terms, advert.source()) == null) {
            turn.strangerUntil = turn.now + 10 * Math.max(advert.advertNanos(), turn.terms.advertNanos());
            turn.worry(Concern.STRANGER, Sentences.stranger(turn.terms, advert));
        }
        if (!foreign) {
            heardByState(turn, advert);
        }
    }

    private static void heardByState(Turn turn, Advert advert) {
        switch (turn.state) {
            case IDLE -> IdleState.heard(turn, advert);
            case BACKUP -> BackupState.heard(turn, advert);
            case MASTER -> MasterState.heard(turn, advert);
            case FAULT -> FaultState.heard(turn, advert);
            case WITNESS -> WitnessState.heard(turn, advert);
        }
    }

    private static void woke(Turn turn) {
        switch (turn.state) {
            case IDLE -> IdleState.woke(turn);
            case BACKUP -> Takeover.woke(turn);
            case MASTER -> MasterState.woke(turn);
            case FAULT -> FaultState.woke(turn);
            case WITNESS -> WitnessState.woke(turn);
        }
    }

    private static void wireSaid(Turn turn, Event.WireSaid said) {
        boolean awaited = turn.asking && said.question() == turn.question;
        if (awaited && turn.state == ElectionState.BACKUP) {
            Takeover.wireSaid(turn, said);
        } else if (awaited && turn.state == ElectionState.MASTER) {
            MasterState.wireSaid(turn, said);
        }
    }
}
