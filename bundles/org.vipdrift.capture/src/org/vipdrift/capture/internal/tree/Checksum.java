package org.vipdrift.capture.internal.tree;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;

/**
 * A checksum field and Wireshark's verdict on it.
 *
 * @param at where the two octets are
 */
public record Checksum(FieldInfo field, FieldInfo status, int at) {
    /** How every remark on a wrong checksum begins. */
    public static final String WRONG = "The checksum does not match the bytes";

    /** What Wireshark's {@code .checksum.status} fields say, in the order of its numbers. */
    public enum Verdict {
        BAD("Bad"), GOOD("Good"), UNVERIFIED("Unverified"), NOT_PRESENT("Not present");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public static Verdict of(boolean holds) {
            return holds ? GOOD : BAD;
        }
    }

    /** Declares the two fields in a set. */
    public static Checksum in(FieldSet fields, String description, int at) {
        return new Checksum(fields.number("checksum", description),
                fields.number("checksum.status", description + " Status"), at);
    }

    /** Adds the checksum as it is on the wire. */
    public int read(Layer layer) {
        return layer.hex(field, at, 2);
    }

    /** Whether anybody asks for the verdict. */
    public boolean isWanted(PacketTree tree) {
        return tree.judges() || tree.wants(status);
    }

    /** Adds the verdict and, if it is bad, a warning. */
    public void report(Layer layer, Verdict verdict) {
        tell(layer, verdict);
        if (verdict == Verdict.BAD) {
            layer.note(Severity.WARNING, WRONG);
        }
    }

    /** For protocols whose checksums network cards compute after a capture has seen the packet. */
    public void reportLeniently(Layer layer, Verdict verdict, Slice data, long pseudoHeader) {
        tell(layer, verdict);
        if (verdict == Verdict.BAD && data.u16(at) == InternetChecksum.folded(pseudoHeader)) {
            layer.note(Severity.NONE, "The checksum is only begun, as the network card completes it");
        } else if (verdict == Verdict.BAD) {
            layer.note(Severity.NOTE, WRONG + ", maybe because the network card sets it");
        }
    }

    private void tell(Layer layer, Verdict verdict) {
        layer.conclude(status, new FieldValue.Number(verdict.ordinal(), 0), verdict.words);
    }
}
