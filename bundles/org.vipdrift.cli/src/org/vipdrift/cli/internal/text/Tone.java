package org.vipdrift.cli.internal.text;

/**
 * What a piece of text means; a colour on terminals that have them, and never the only sign. What is as it should be is
 * plain, so that the rest stands out; only a verdict is good.
 */
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
