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

    /**
     * Changes the inventory as somebody wants it who saw an older one: what another program changed since stays, and the
     * same host or group changed by both is not written but said.
     *
     * @throws InventoryException as {@link #update}; CHANGED_MEANWHILE with the differences
     */
    default Inventory merge(InventoryMerge merge) throws InventoryException {
        try {
            return update(now -> {
                try {
                    return merge.into(now);
                } catch (InventoryException e) {
                    throw new DifferenceException(e);
                }
            });
        } catch (DifferenceException e) {
            throw e.difference();
        }
    }

    /** Reads the file again; listeners hear of a difference. */
    Inventory reload() throws InventoryException;

    /** What is odd but allowed in the file as last read, one sentence each: keys not known, doubtful values. */
    default List<String> notices() {
        return List.of();
    }

    /** The consumer is called on the thread that made the change, outside locks. */
    Subscription subscribe(Consumer<InventoryChange> consumer);
}
