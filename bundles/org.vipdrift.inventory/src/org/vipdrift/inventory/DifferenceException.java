package org.vipdrift.inventory;

/** Carries a difference out of a change. */
final class DifferenceException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final InventoryException difference;

    DifferenceException(InventoryException difference) {
        super(difference);
        this.difference = difference;
    }

    InventoryException difference() {
        return difference;
    }
}
