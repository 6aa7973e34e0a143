package org.vipdrift.capture.internal.vendor;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of a vendor file:
 *
 * <pre>
 * 00:1B:C5:00:00:00/36	Convergi	Converging Systems Inc.     Wireshark's manuf
 * 00-00-00   (hex)		XEROX CORPORATION                       the IEEE's oui.txt
 * 000000 Xerox                                                 nmap-mac-prefixes
 * </pre>
 *
 * @param prefix in the high bits of a MAC address
 * @param bits 24, 28 or 36
 */
record OuiLine(long prefix, int bits, String name) {
    private static final Pattern MANUF = Pattern
            .compile("([0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){2,5})(?:/(28|36))?\\s+[^\\t]+(?:\\t+([^#\\t]+))?.*");
    private static final Pattern IEEE = Pattern
            .compile("\\s*([0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){2})\\s+\\(hex\\)\\s+(.+)");
    private static final Pattern NMAP = Pattern.compile("([0-9A-Fa-f]{6,9})\\s+([^(\\s].*)");
    private static final int DIGITS = 12;
    private static final int OUI = 24;

    static Optional<OuiLine> parse(String line) {
        Matcher manuf = MANUF.matcher(line);
        if (manuf.matches()) {
            String full = manuf.group(3);
            String mask = manuf.group(2);
            String name = full != null ? full : line.split("\\s+", 3)[1];
            return entry(manuf.group(1).replace(":", ""), mask == null ? 0 : Integer.parseInt(mask), name);
        }
        Matcher ieee = IEEE.matcher(line);
        if (ieee.matches()) {
            return entry(ieee.group(1).replace("-", ""), OUI, ieee.group(2));
        }
        Matcher nmap = NMAP.matcher(line);
        return nmap.matches() ? entry(nmap.group(1), 0, nmap.group(2)) : Optional.empty();
    }

    /** @param bits 0 for as many as there are digits */
    private static Optional<OuiLine> entry(String digits, int bits, String name) {
        int length = bits == 0 ? digits.length() * 4 : bits;
        if (length != OUI && length != 28 && length != 36) {
            return Optional.empty();
        }
        String full = digits + "0".repeat(DIGITS - digits.length());
        return Optional.of(new OuiLine(Long.parseLong(full, 16), length, name));
    }
}
