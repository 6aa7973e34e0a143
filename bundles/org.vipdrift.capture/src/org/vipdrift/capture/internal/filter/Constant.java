package org.vipdrift.capture.internal.filter;

import java.util.Arrays;
import java.util.Optional;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.core.MacAddress;

/** A value of a filter, to hold a packet's values against. */
sealed interface Constant permits Constant.Num, Constant.Flag, Constant.Time, Constant.Text, Constant.Bytes, Net {

    /** Whether the packet's value is of this kind. */
    boolean isLike(FieldValue value);

    /** Below 0 if the packet's value, which must be of this kind, comes first; 0 if it is this one. */
    int order(FieldValue value);

    /** A packet's value as a constant; nothing for what has no value. */
    static Optional<Constant> of(FieldValue value) {
        return switch (value) {
            case FieldValue.None _,FieldValue.Protocol _ -> Optional.empty();
            case FieldValue.Number(long number, int _) -> Optional.of(new Num(number));
            case FieldValue.Flag(boolean set) -> Optional.of(new Flag(set));
            case FieldValue.Mac(MacAddress address) -> Optional.of(new Bytes(address.octets()));
            case FieldValue.Ip ip -> Optional.of(Net.host(ip.address().getAddress()));
            case FieldValue.Octets octets -> Optional.of(new Bytes(octets.bytes().copy()));
            case FieldValue.Time(long nanos) -> Optional.of(new Time(nanos));
            case FieldValue.Text(String words) -> Optional.of(new Text(words));
        };
    }

    /** Of 64 bits without a sign. */
    record Num(long number) implements Constant {
        @Override
        public boolean isLike(FieldValue value) {
            return value instanceof FieldValue.Number;
        }

        @Override
        public int order(FieldValue value) {
            return Long.compareUnsigned(((FieldValue.Number) value).value(), number);
        }
    }

    record Flag(boolean set) implements Constant {
        @Override
        public boolean isLike(FieldValue value) {
            return value instanceof FieldValue.Flag;
        }

        @Override
        public int order(FieldValue value) {
            return Boolean.compare(((FieldValue.Flag) value).set(), set);
        }
    }

    record Time(long nanos) implements Constant {
        @Override
        public boolean isLike(FieldValue value) {
            return value instanceof FieldValue.Time;
        }

        @Override
        public int order(FieldValue value) {
            return Long.compare(((FieldValue.Time) value).nanos(), nanos);
        }
    }

    record Text(String words) implements Constant {
        @Override
        public boolean isLike(FieldValue value) {
            return value instanceof FieldValue.Text;
        }

        @Override
        public int order(FieldValue value) {
            return ((FieldValue.Text) value).words().compareTo(words);
        }
    }

    /** Octets or a MAC address; the shorter comes first if the longer begins with it. */
    record Bytes(byte[] octets) implements Constant {
        @Override
        public boolean isLike(FieldValue value) {
            return value instanceof FieldValue.Octets || value instanceof FieldValue.Mac;
        }

        @Override
        public int order(FieldValue value) {
            return Arrays.compareUnsigned(RawBytes.of(value), octets);
        }
    }
}
