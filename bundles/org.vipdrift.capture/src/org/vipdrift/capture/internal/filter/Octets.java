package org.vipdrift.capture.internal.filter;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vipdrift.core.MacAddress;

/** Octets in hex: {@code 02:00:5e}, {@code 02-00-5e}, {@code 02.00.5e}, {@code 0200.5e10.0001}, {@code 02005e}. */
final class Octets {
    private static final Pattern FORM = Pattern.compile(
            ":?[0-9a-f]{2}(:[0-9a-f]{2})*|[0-9a-f]{2}(-[0-9a-f]{2})*|[0-9a-f]{2}(\\.[0-9a-f]{2})*"
                    + "|[0-9a-f]{4}(\\.[0-9a-f]{4})+|([0-9a-f]{2})+",
            Pattern.CASE_INSENSITIVE);

    private Octets() {
    }

    /** @param mac whether there have to be six */
    static Optional<Constant> read(Token value, boolean mac) {
        if (value.isString() || !FORM.matcher(value.text()).matches()) {
            return Optional.empty();
        }
        byte[] octets = HexFormat.of().parseHex(value.text().replaceAll("[:.-]", ""));
        return mac && octets.length != MacAddress.LENGTH ? Optional.empty() : Optional.of(new Constant.Bytes(octets));
    }
}
