package org.vipdrift.ui.driver;

/** What was expected of the console did not happen, or is not there; the message says what, and what was seen instead. */
public class DriverException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DriverException(String sentence) {
        super(sentence);
    }

    public DriverException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
