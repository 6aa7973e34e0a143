package org.vipdrift.agent.internal.election;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.vipdrift.vrrp.Event;
import org.vipdrift.vrrp.OrderedClaim;
import org.vipdrift.vrrp.Standing;

/** Confined to the engine's thread. Whether orders have the word instead of the election, and what is so when it is back. */
final class Suspension {
    private final Supplier<Standing> standing;
    private final Consumer<Event> election;
    private boolean on;
    private boolean heldBefore;
    private boolean pinnedBefore;
    private boolean moving;

    Suspension(Supplier<Standing> standing, Consumer<Event> election) {
        this.standing = standing;
        this.election = election;
    }

    boolean isOn() {
        return on;
    }

    /** A move is open. @param holding whether the host holds as yet */
    void move(boolean holding) {
        boolean begins = on && !moving;
        moving = true;
        if (begins) {
            election.accept(new Event.Suspended());
        }
        begin(holding);
    }

    /** Whether no member that knows nothing of the open move can have claimed yet. */
    boolean isInTime(long now) {
        return moving && OrderedClaim.isInTime(standing.get(), now);
    }

    private void begin(boolean holding) {
        if (!on) {
            on = true;
            heldBefore = standing.get().holding();
            pinnedBefore = standing.get().pinned();
            election.accept(new Event.Suspended());
        }
        if (!holding && standing.get().holding()) {
            election.accept(new Event.Lost("Released by an order."));
        }
    }

    /** For long: what orders have done meanwhile counts. */
    void rest(boolean holding) {
        moving = false;
        if (holding && !standing.get().holding()) {
            on = false;
            election.accept(new Event.Resumed(true, true));
        }
        begin(holding);
    }

    /**
     * @param holding whether the host holds now
     * @param claimed whether an order made it so
     * @return whether there was anything to end
     */
    boolean end(boolean holding, boolean claimed) {
        moving = false;
        if (!on && holding == standing.get().holding()) {
            return false;
        }
        boolean byOrder = holding && (claimed || on && (!heldBefore || pinnedBefore));
        on = false;
        election.accept(new Event.Resumed(holding, byOrder));
        return true;
    }
}
