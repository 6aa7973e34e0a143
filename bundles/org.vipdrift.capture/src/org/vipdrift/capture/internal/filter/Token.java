package org.vipdrift.capture.internal.filter;

/**
 * A piece of a filter's text.
 *
 * @param text as written; of a string what is between the quotes, escapes and all
 * @param start of the piece, from 0
 * @param end behind it
 */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        /** A field, a keyword or a value without quotes. */
        WORD,
        /** In double quotes, with escapes. */
        STRING,
        /** In double quotes behind an r, without escapes. */
        RAW_STRING,
        /** One of {@code == != === ...}, {@code && || ^^ !}, brackets, comma, two dots. */
        SYMBOL,
        /** Behind the last one. */
        END
    }

    boolean isString() {
        return kind == Kind.STRING || kind == Kind.RAW_STRING;
    }

    /** Whether it is this symbol or keyword. */
    boolean is(String what) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(what);
    }

    boolean isOneOf(String one, String other) {
        return is(one) || is(other);
    }

    /** For a sentence. */
    String shown() {
        return switch (kind) {
            case END -> "the end";
            case WORD, SYMBOL -> text;
            case STRING, RAW_STRING -> '"' + text + '"';
        };
    }
}
