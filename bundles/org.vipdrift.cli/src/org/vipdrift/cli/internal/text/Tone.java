package org.vipdrift.cli.internal.text;

/** What a piece of text means; a colour on terminals that have them, and never the only sign. */
public enum Tone {
    PLAIN(""), STRONG("1"), QUIET("2"), GOOD("32"), NOTICE("33"), BAD("1;31");

    private final String code;

    Tone(String code) {
        this.code = code;
    }

    /** Parameters of SGR, ECMA-48 8.3.117. */
    String code() {
        return code;
    }
}
