package org.vipdrift.inventory;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.vipdrift.core.Subscription;

/** Thread-safe. Holds the current snapshot and the file behind it. */
public interface InventoryStore {

    Inventory current();

    /**
     * Changes the inventory: the change is applied to the newest snapshot (the file is read again if another process
     * wrote it), checked against the rules, written atomically, then shown to the listeners.
     *
     * @throws InventoryException if a rule is broken (nothing is changed) or the file can't be read or written
     */
    Inventory update(UnaryOperator<Inventory> change) throws InventoryException;

    /** Reads the file again; listeners hear of a difference. */
    Inventory reload() throws InventoryException;

    /** What is odd but allowed in the file as last read, one sentence each: keys not known, doubtful values. */
    default List<String> notices() {
        return List.of();
    }

    /** The consumer is called on the thread that made the change, outside locks. */
    Subscription subscribe(Consumer<InventoryChange> consumer);
}
