package org.vipdrift.vrrp.simulation;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.vrrp.MoveLimit;

/**
 * Confined to its world's thread. Claims within the window of a group's limit, by what one life of an agent did, or by what
 * all members saw of each other.
 */
final class Restlessness {
    private final @Nullable MoveLimit limit;
    private final List<Long> claims = new ArrayList<>();

    Restlessness(@Nullable MoveLimit limit) {
        this.limit = limit;
    }

    /** What was counted is forgotten: an agent began anew, somebody acknowledged, or not everybody could see the last one. */
    void forget() {
        claims.clear();
    }

    /** @return how many claims there were within a window, if they are more than the limit lets be; else 0 */
    int claimed(long now) {
        MoveLimit most = limit;
        if (most == null) {
            return 0;
        }
        claims.add(now);
        claims.removeIf(time -> now - time > most.windowNanos());
        return claims.size() > Bounds.moves(most) ? claims.size() : 0;
    }
}
