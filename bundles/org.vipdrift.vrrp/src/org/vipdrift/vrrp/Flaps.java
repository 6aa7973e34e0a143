package org.vipdrift.vrrp;

import java.net.InetAddress;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a member saw of its group's moves. Times are nanoseconds on the caller's monotonic clock.
 *
 * @param moves when the group moved, oldest first: not by order, and no more of them than the terms' limit needs
 * @param heldDownUntil until when the group is held down, or was last; {@link #NEVER} if it never was
 * @param times how often in a row it was held down without calm in between
 * @param holder who held last, null if that is not known
 * @param vacated whether that one has let go since
 * @param candidate another that was heard once and counts as holder when it is heard again; null if there is none
 */
public record Flaps(List<Long> moves, long heldDownUntil, int times, @Nullable InetAddress holder, boolean vacated,
        @Nullable InetAddress candidate) {
    public static final long NEVER = Long.MAX_VALUE;
    static final Flaps NONE = new Flaps(List.of(), NEVER, 0, null, false, null);

    public Flaps {
        moves = List.copyOf(moves);
    }

    /** What is kept of it when an agent restarts: the moves themselves are counted anew. */
    public static Flaps kept(long heldDownUntil, int times) {
        return new Flaps(List.of(), heldDownUntil, times, null, false, null);
    }

    public boolean heldDown(long now) {
        return heldDownUntil != NEVER && now < heldDownUntil;
    }

    Flaps heldBy(@Nullable InetAddress now) {
        return new Flaps(moves, heldDownUntil, times, now, false, null);
    }

    Flaps courtedBy(InetAddress other) {
        return new Flaps(moves, heldDownUntil, times, holder, vacated, other);
    }

    Flaps left() {
        return new Flaps(moves, heldDownUntil, times, holder, true, null);
    }

    Flaps moved(List<Long> all, int before) {
        return new Flaps(all, heldDownUntil, before, holder, vacated, candidate);
    }

    Flaps down(long until, int inARow) {
        return new Flaps(moves, until, inARow, holder, vacated, candidate);
    }

    /** Nothing counts any more; who holds is still known. */
    Flaps forgiven() {
        return new Flaps(List.of(), NEVER, 0, holder, vacated, candidate);
    }
}
