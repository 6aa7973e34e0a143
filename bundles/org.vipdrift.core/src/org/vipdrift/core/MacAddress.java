package org.vipdrift.core;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A 48-bit IEEE 802 MAC address, held in the low 48 bits of a long, first octet highest. */
public record MacAddress(long bits) implements Comparable<MacAddress> {
    public static final int LENGTH = 6;
    private static final int TEXT_LENGTH = 3 * LENGTH - 1;
    public static final MacAddress BROADCAST = new MacAddress(0xffff_ffff_ffffL);
    public static final MacAddress ZERO = new MacAddress(0);
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}");
    private static final HexFormat HEX = HexFormat.ofDelimiter(":");

    /** @throws InvalidValueException if more than 48 bits are set */
    public MacAddress {
        if (bits >>> 48 != 0) {
            throw new InvalidValueException("A MAC address has 48 bits, " + Long.toHexString(bits) + " has more.");
        }
    }

    /**
     * Reads the form {@code 02:00:5e:10:00:01}.
     *
     * @throws InvalidValueException if the text is anything else
     */
    public static MacAddress parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValueException(
                    "The MAC address " + Printable.quoted(text) + " is not six pairs of hex digits with colons.");
        }
        return of(HEX.parseHex(text), 0);
    }

    /** The six octets at an offset. */
    public static MacAddress of(byte[] octets, int offset) {
        long bits = 0;
        for (int i = 0; i < LENGTH; i++) {
            bits = bits << 8 | octets[offset + i] & 0xff;
        }
        return new MacAddress(bits);
    }

    public byte[] octets() {
        byte[] octets = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            octets[i] = (byte) (bits >>> 8 * (LENGTH - 1 - i));
        }
        return octets;
    }

    /** Whether the group bit is set (multicast or broadcast), IEEE 802-2014 8.2. */
    public boolean isGroup() {
        return (bits >>> 40 & 1) != 0;
    }

    /** Whether the locally administered bit is set, IEEE 802-2014 8.2. */
    public boolean isLocal() {
        return (bits >>> 40 & 2) != 0;
    }

    @Override
    public int compareTo(MacAddress other) {
        return Long.compare(bits, other.bits);
    }

    @Override
    public String toString() {
        byte[] text = new byte[TEXT_LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            int octet = (int) (bits >>> 8 * (LENGTH - 1 - i)) & 0xff;
            text[3 * i] = (byte) Character.forDigit(octet >> 4, 16);
            text[3 * i + 1] = (byte) Character.forDigit(octet & 0xf, 16);
            if (i < LENGTH - 1) {
                text[3 * i + 2] = ':';
            }
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
