package org.vipdrift.vrrp;

/**
 * What the state machine keeps between steps besides what a {@link Standing} shows. Nobody else need read it.
 *
 * @param holding whether the VIPs are on the interface
 * @param phase of a backup
 * @param askAt when a backup asks the wire next, or has planned to ask it last
 * @param windowNanos how long that question is open
 * @param preempting whether it asks because it is of higher rank than a living master
 * @param doubtSince since when it asks without being allowed to claim; {@link #NEVER} if it does not
 * @param lowerSince since when a master of lower rank is heard, for preemption
 * @param announceAt when the VIPs are announced again
 * @param lookAt when a master asks the wire about its surroundings
 * @param looksAlone how often in a row it found itself alone
 * @param quarrelSince since when another master of lower rank is heard
 * @param quarrelUntil until when it counts as going on
 * @param strangerUntil until when a stranger counts as present
 * @param overtaken whether others may have claimed since an order took the word: the master of then was silent for too long
 */
public record Memory(boolean holding, Phase phase, long askAt, long windowNanos, boolean preempting, long doubtSince,
        long lowerSince, long announceAt, long lookAt, int looksAlone, long quarrelSince, long quarrelUntil,
        long strangerUntil, boolean overtaken) {
    static final long NEVER = Long.MAX_VALUE;
    static final Memory NONE = new Memory(false, Phase.WATCHING, NEVER, 0, false, NEVER, NEVER, NEVER, NEVER, 0, NEVER,
            NEVER, NEVER, false);
}
