package org.vipdrift.capture.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/** Confined to one thread. Octets put one after the other, in network byte order. */
final class Octets {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static Octets of(byte[]... parts) {
        Octets octets = new Octets();
        for (byte[] part : parts) {
            octets.bytes(part);
        }
        return octets;
    }

    Octets u8(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }

    Octets u16(int... values) {
        for (int value : values) {
            u8(value >> 8, value);
        }
        return this;
    }

    Octets u24(int value) {
        return u8(value >> 16, value >> 8, value);
    }

    Octets u32(long... values) {
        for (long value : values) {
            u16((int) (value >> 16), (int) value);
        }
        return this;
    }

    /** Spaces are left out. */
    Octets hex(String text) {
        return bytes(HexFormat.of().parseHex(text.replace(" ", "")));
    }

    Octets mac(String text) {
        return bytes(MacAddress.parse(text).octets());
    }

    Octets ip(String text) {
        return bytes(Addresses.parse(text).getAddress());
    }

    /** Characters, filled with zeros up to a width. */
    Octets text(String text, int width) {
        byte[] characters = text.getBytes(StandardCharsets.US_ASCII);
        return bytes(characters).zeros(width - characters.length);
    }

    Octets zeros(int count) {
        return bytes(new byte[count]);
    }

    Octets bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    byte[] array() {
        return out.toByteArray();
    }
}
