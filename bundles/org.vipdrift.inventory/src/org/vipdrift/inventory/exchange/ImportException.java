package org.vipdrift.inventory.exchange;

/** A file that can't be read as what it is said to be; the message is one sentence with the place. */
public final class ImportException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param place "line 3", or "line 3, column 5", or empty for the whole */
    public ImportException(String place, String sentence) {
        super((place.isEmpty() ? "" : place + ": ") + sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
