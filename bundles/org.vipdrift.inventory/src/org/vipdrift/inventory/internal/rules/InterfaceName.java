package org.vipdrift.inventory.internal.rules;

import java.nio.charset.StandardCharsets;

/** What Linux takes as an interface name: dev_valid_name() in net/core/dev.c, less control characters. */
final class InterfaceName {
    /** IFNAMSIZ less the final NUL, octets. */
    private static final int LONGEST = 15;

    private InterfaceName() {
    }

    static boolean isUsable(String name) {
        int octets = name.getBytes(StandardCharsets.UTF_8).length;
        return octets >= 1 && octets <= LONGEST && !name.equals(".") && !name.equals("..")
                && name.codePoints().allMatch(InterfaceName::isAllowed);
    }

    private static boolean isAllowed(int c) {
        return c != '/' && c != ':' && c != 0xa0 && !Character.isWhitespace(c) && !Character.isISOControl(c);
    }
}
