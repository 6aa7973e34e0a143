package org.vipdrift.vrrp;

/** How a member comes into the election, and back into it after an order. */
final class Entry {

    private Entry() {
    }

    static void start(Turn turn, boolean holding, boolean byOrder) {
        turn.holding = holding;
        turn.pinned = holding && byOrder;
        Flapping.known(turn, holding ? turn.terms.address() : null);
        if (holding && turn.fit()) {
            MasterState.enter(turn, "The VIPs were here by right when the agent started.");
            turn.add(new Action.Announce());
        } else if (turn.fit()) {
            begin(turn);
        } else {
            turn.release("This host cannot hold.");
            FaultState.enter(turn, "This host cannot hold.");
        }
        if (turn.heldDown()) {
            turn.worry(Concern.HELD_DOWN, Sentences.heldDownStill(turn));
        }
    }

    /** The owner of the addresses need not wait for a master (RFC 9568 6.4.1), but the wire is asked all the same. */
    private static void begin(Turn turn) {
        BackupState.enter(turn, "Watches the master's adverts from now on.");
        if (turn.effectivePriority == Terms.OWNER) {
            Takeover.plan(turn, turn.now, Timing.LEAST_WINDOW);
            Takeover.askIfDue(turn);
        }
    }

    static void resume(Turn turn, boolean holding, boolean byOrder) {
        turn.holding = holding;
        Flapping.known(turn, holding ? turn.terms.address() : null);
        turn.pinned = holding && byOrder;
        if (holding && turn.link) {
            MasterState.enter(turn, byOrder ? "A person put the VIPs here." : "The order is over; the VIPs are here.");
        } else if (turn.fit()) {
            BackupState.enter(turn, "The order is over; the VIPs are elsewhere.");
        } else {
            turn.release("This host cannot hold.");
            FaultState.enter(turn, "This host cannot hold.");
        }
    }
}
