package org.vipdrift.inventory;

/** The inventory before and after a change. */
public record InventoryChange(Inventory before, Inventory after) {
}
