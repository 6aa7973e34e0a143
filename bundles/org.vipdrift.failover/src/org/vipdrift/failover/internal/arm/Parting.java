package org.vipdrift.failover.internal.arm;

import java.util.ArrayList;
import java.util.List;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Automatic;

/**
 * What happens when members can't reach each other any more:
 *
 * <pre>
 *              alone: keep                              alone: release
 * two voters   each side may hold (availability)        who reaches nobody lets go (uniqueness)
 * three or     who sees a majority may take over;       who sees a majority holds,
 * more         a holder without one keeps               a holder without one lets go
 * </pre>
 */
final class Parting {
    private Parting() {
    }

    static String policy(ArmCase arming) {
        boolean release = arming.settings().releaseWhenAlone();
        return arming.voters() >= Automatic.FEWEST_FOR_MAJORITY ? voters(arming) + majority(arming.voters(), release)
                : two(release);
    }

    /** "3 voters: h1, h2 and the witness h3. " */
    private static String voters(ArmCase arming) {
        List<String> names = new ArrayList<>(arming.hosts().stream().map(HostId::name).toList());
        arming.settings().allWitnesses().words().forEach(word -> names.add("the witness " + word));
        String last = names.removeLast();
        return arming.voters() + " voters: " + String.join(", ", names) + " and " + last + ". ";
    }

    private static String majority(int voters, boolean release) {
        String takes = "If members are parted, only one that reaches a majority (" + (voters / 2 + 1) + " of " + voters
                + " voters, itself included) takes over, and a holder without it ";
        return takes + (release ? "lets go: there is never more than one holder (uniqueness)."
                : "keeps the VIPs for those who still reach it: for the time of the parting each side may have a holder"
                        + " (availability).");
    }

    private static String two(boolean release) {
        return release
                ? "If the two are parted, a holder that reaches neither gateway nor other member lets go, and the"
                        + " other takes over only where the wire is alive and silent (uniqueness)."
                : "If the two are parted, the holder keeps the VIPs and the other takes over where the wire is alive and"
                        + " silent: each side may have a holder (availability).";
    }
}
