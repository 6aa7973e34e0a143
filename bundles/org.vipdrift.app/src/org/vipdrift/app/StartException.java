package org.vipdrift.app;

/** The console cannot start; the message is one sentence: what, where, why, what to do. */
final class StartException extends Exception {
    private static final long serialVersionUID = 1L;

    StartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
