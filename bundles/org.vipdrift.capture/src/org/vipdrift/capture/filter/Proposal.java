package org.vipdrift.capture.filter;

/**
 * What could stand at the caret.
 *
 * @param start of the text to replace, from 0; the caret's place where something is inserted
 * @param end behind it
 * @param text to put there
 * @param type what it is, in a word or two: "a number"; empty for operators
 * @param description a few English words
 */
public record Proposal(Kind kind, int start, int end, String text, String type, String description) {

    public enum Kind {
        FIELD, OPERATOR, VALUE
    }
}
