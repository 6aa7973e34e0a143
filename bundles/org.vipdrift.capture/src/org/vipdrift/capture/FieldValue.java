package org.vipdrift.capture;

import java.net.InetAddress;
import java.util.HexFormat;
import org.vipdrift.capture.internal.tree.IpText;
import org.vipdrift.capture.internal.tree.MacText;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/** What a field holds. */
public sealed interface FieldValue {

    /** A group, without a value of its own. */
    FieldValue NONE = new None();

    /** The bare value, as tshark's {@code -T fields} prints it. */
    String text();

    /** Writes the text. */
    default void write(TextLine line) {
        line.text(text());
    }

    record None() implements FieldValue {
        @Override
        public String text() {
            return "";
        }
    }

    /**
     * A protocol, which has no value to compare with.
     *
     * @param bytes from its header on to the end of what it may reach to, where something can be looked for
     */
    record Protocol(Slice bytes) implements FieldValue {
        @Override
        public String text() {
            return "";
        }
    }

    /**
     * An unsigned number.
     *
     * @param hexDigits digits when written in hex, 0 for decimal
     */
    record Number(long value, int hexDigits) implements FieldValue {
        @Override
        public String text() {
            return hexDigits == 0 ? Long.toUnsignedString(value) : "0x" + HexFormat.of().toHexDigits(value, hexDigits);
        }

        @Override
        public void write(TextLine line) {
            if (hexDigits > 0) {
                line.text("0x").hex(value, hexDigits);
            } else if (value >= 0) {
                line.number(value);
            } else {
                line.text(text());
            }
        }
    }

    record Flag(boolean set) implements FieldValue {
        @Override
        public String text() {
            return set ? "1" : "0";
        }
    }

    record Mac(MacAddress address) implements FieldValue {
        @Override
        public String text() {
            return address.toString();
        }

        @Override
        public void write(TextLine line) {
            MacText.write(address, line);
        }
    }

    record Ip(InetAddress address) implements FieldValue {
        @Override
        public String text() {
            return Addresses.text(address);
        }

        @Override
        public void write(TextLine line) {
            IpText.write(Slice.of(address.getAddress()), line);
        }
    }

    record Octets(Slice bytes) implements FieldValue {
        @Override
        public String text() {
            return HexFormat.of().formatHex(bytes.copy());
        }
    }

    /**
     * A moment or a span.
     *
     * @param nanos since 1970-01-01T00:00Z, or of the span
     */
    record Time(long nanos) implements FieldValue {
        private static final long SECOND = 1_000_000_000L;
        private static final int DIGITS = 9;

        @Override
        public String text() {
            String fraction = Long.toString(SECOND + Math.abs(nanos % SECOND)).substring(1);
            return (nanos < 0 ? "-" : "") + Math.abs(nanos / SECOND) + "." + fraction;
        }

        @Override
        public void write(TextLine line) {
            if (nanos < 0) {
                line.character('-');
            }
            line.number(Math.abs(nanos / SECOND)).character('.').digits(Math.abs(nanos % SECOND), DIGITS);
        }
    }

    record Text(String words) implements FieldValue {
        @Override
        public String text() {
            return words;
        }
    }
}
