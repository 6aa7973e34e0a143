package org.vipdrift.control.internal.readonly;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.vipdrift.core.Subscription;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryChange;
import org.vipdrift.inventory.InventoryException;
import org.vipdrift.inventory.InventoryException.Reason;
import org.vipdrift.inventory.InventoryStore;

/** Thread-safe. An inventory that is read, also again, and not changed. */
public record ReadInventory(InventoryStore store, String sentence) implements InventoryStore {

    @Override
    public Inventory current() {
        return store.current();
    }

    @Override
    public Inventory update(UnaryOperator<Inventory> change) throws InventoryException {
        throw new InventoryException(Reason.FILE_ACCESS, sentence);
    }

    @Override
    public Inventory reload() throws InventoryException {
        return store.reload();
    }

    @Override
    public List<String> notices() {
        return store.notices();
    }

    @Override
    public Subscription subscribe(Consumer<InventoryChange> consumer) {
        return store.subscribe(consumer);
    }
}
