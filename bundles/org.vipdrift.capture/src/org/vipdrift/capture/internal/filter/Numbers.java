package org.vipdrift.capture.internal.filter;

import java.util.Locale;
import java.util.Optional;

/** Numbers as in C: decimal, 0x hexadecimal, 0 octal, 0b binary; at most 64 bits, none below 0. */
final class Numbers {
    private Numbers() {
    }

    static Optional<Constant.Num> read(Token value) {
        String text = value.text().toLowerCase(Locale.ROOT);
        if (value.isString() || !text.matches("0x[0-9a-f]+|0b[01]+|0[0-7]*|[1-9][0-9]*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Constant.Num(parse(text)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static long parse(String text) {
        if (text.startsWith("0x")) {
            return Long.parseUnsignedLong(text.substring(2), 16);
        }
        if (text.startsWith("0b")) {
            return Long.parseUnsignedLong(text.substring(2), 2);
        }
        return Long.parseUnsignedLong(text, text.startsWith("0") ? 8 : 10);
    }

    /** The words for a flag. */
    static Optional<Constant> flag(Token value) {
        return switch (value.text().toLowerCase(Locale.ROOT)) {
            case "true", "set" -> Optional.of(new Constant.Flag(true));
            case "false", "not set" -> Optional.of(new Constant.Flag(false));
            default -> Optional.empty();
        };
    }
}
