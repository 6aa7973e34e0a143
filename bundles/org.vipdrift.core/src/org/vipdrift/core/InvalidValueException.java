package org.vipdrift.core;

/** A value a person or a file gave that cannot be; the message is one sentence that says what, why and what to do. */
public class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidValueException(String sentence) {
        super(sentence);
    }
}
