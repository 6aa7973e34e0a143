package org.vipdrift.capture.internal.filter;

import java.util.Optional;
import org.vipdrift.capture.FieldType;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.InvalidValueException;

/** IP addresses, alone or with the length of a prefix; never names. */
final class Networks {
    private static final int MAPPED = 10;

    private Networks() {
    }

    /** @param width 4 or 16 octets */
    static Optional<Constant> read(Token value, int width) {
        String[] parts = value.text().split("/", -1);
        if (value.isString() || parts.length > 2) {
            return Optional.empty();
        }
        byte[] address = address(parts[0]);
        if (address.length != width) {
            return Optional.empty();
        }
        int bits = width * Byte.SIZE;
        return parts.length == 1 ? Optional.of(new Net(address, bits))
                : Numbers.read(new Token(Token.Kind.WORD, parts[1], 0, 0)).map(Constant.Num::number)
                        .filter(prefix -> prefix <= bits).map(prefix -> new Net(address, prefix.intValue()));
    }

    /** IPv4-mapped addresses keep their 16 octets; empty if it is no address. */
    private static byte[] address(String text) {
        try {
            byte[] octets = Addresses.parse(text).getAddress();
            if (octets.length == 16 || text.indexOf(':') < 0) {
                return octets;
            }
            byte[] mapped = new byte[16];
            mapped[MAPPED] = -1;
            mapped[MAPPED + 1] = -1;
            System.arraycopy(octets, 0, mapped, MAPPED + 2, octets.length);
            return mapped;
        } catch (InvalidValueException e) {
            return new byte[0];
        }
    }

    /** Why an address was not taken, where that can be said. */
    static String hint(FieldType type, Token value) {
        int width = type == FieldType.IPV4 ? 4 : 16;
        if (type != FieldType.IPV4 && type != FieldType.IPV6 || value.isString()) {
            return "";
        }
        int slash = value.text().indexOf('/');
        if (slash >= 0 && address(value.text().substring(0, slash)).length == width) {
            return " A prefix has 0 to " + width * Byte.SIZE + " bits.";
        }
        return " Names are not looked up; write the address in digits.";
    }
}
