package org.vipdrift.inventory.internal.rules;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.InvalidValueException;

/** Where SSH connects to: an IP literal or a DNS name (RFC 1123, with '_' as many networks use it). */
final class HostAddress {
    private static final Pattern NAME = Pattern
            .compile("(?=.{1,253}$)([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)*"
                    + "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

    private HostAddress() {
    }

    static boolean isUsable(String text) {
        return looksNumeric(text) ? literal(text).isPresent() : NAME.matcher(text).matches();
    }

    /** The address, if the text is a literal. */
    static Optional<InetAddress> literal(String text) {
        if (!looksNumeric(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Addresses.parse(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    /** One text for all spellings of one address. */
    static String normal(String text) {
        return literal(text).map(Addresses::text).orElseGet(() -> text.toLowerCase(Locale.ROOT));
    }

    private static boolean looksNumeric(String text) {
        return text.indexOf(':') >= 0 || NUMBERS.matcher(text).matches();
    }
}
