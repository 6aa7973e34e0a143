package org.vipdrift.agent.internal.state;

import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.ElectionTerms;
import org.vipdrift.core.host.AddressFacts;

/**
 * That a group's automatic mode is in force on this host.
 *
 * @param who the console and its user that armed it
 * @param why what the person said, may be empty
 * @param atMillis when, wall clock of the console, milliseconds since 1970
 * @param pinned whether the VIPs that are held were put here by a person, so that no member preempts them
 * @param heldDown null if the group has not moved too often since it was armed or acknowledged
 */
public record Armed(ElectionTerms terms, String who, String why, long atMillis, boolean pinned,
        @Nullable HeldDown heldDown) {

    /** Free to move. */
    public Armed(ElectionTerms terms, String who, String why, long atMillis, boolean pinned) {
        this(terms, who, why, atMillis, pinned, null);
    }

    public Armed pinned(boolean now) {
        return now == pinned ? this : new Armed(terms, who, why, atMillis, now, heldDown);
    }

    public Armed heldDown(@Nullable HeldDown now) {
        return new Armed(terms, who, why, atMillis, pinned, now);
    }

    /** Without times of another run of the host. */
    public Armed in(String boot) {
        HeldDown known = heldDown;
        return known == null || known.boot().equals(boot) ? this : heldDown(null);
    }

    /** The lifetime of VIPs that are held while armed, as the kernel counts it. */
    public long validSeconds() {
        return terms.holdSeconds() == 0 ? AddressFacts.FOREVER : terms.holdSeconds();
    }
}
