package org.vipdrift.ui.tests.fake;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.vipdrift.core.Listeners;
import org.vipdrift.core.Subscription;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryChange;
import org.vipdrift.inventory.InventoryStore;

/** Thread-safe. An inventory without a file; a change shows on the board as hosts and groups nobody has asked yet. */
public final class FakeInventory implements InventoryStore {
    private final Listeners<InventoryChange> listeners = new Listeners<>();
    private final FakeBoard board;
    private volatile Inventory current = Inventory.EMPTY;

    FakeInventory(FakeBoard board) {
        this.board = board;
    }

    void reset() {
        current = Inventory.EMPTY;
    }

    /** Holds these without a word to anybody. */
    public void hold(Inventory inventory) {
        current = inventory;
    }

    @Override
    public Inventory current() {
        return current;
    }

    @Override
    public synchronized Inventory update(UnaryOperator<Inventory> change) {
        Inventory before = current;
        current = change.apply(before);
        board.show(Scene.unknown(current));
        listeners.fire(new InventoryChange(before, current));
        return current;
    }

    @Override
    public Inventory reload() {
        return current;
    }

    @Override
    public Subscription subscribe(Consumer<InventoryChange> consumer) {
        return listeners.add(consumer);
    }
}
