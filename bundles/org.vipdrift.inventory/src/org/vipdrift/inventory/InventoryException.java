package org.vipdrift.inventory;

/** The inventory can't be as wished; the message is one sentence, with file, line and column where a file is damaged. */
public class InventoryException extends Exception {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    /** Machine-readable causes. */
    public enum Reason {
        RULE, DAMAGED_FILE, FILE_ACCESS, NO_SUCH_ITEM, DISK_FULL, CHANGED_MEANWHILE
    }

    public InventoryException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
