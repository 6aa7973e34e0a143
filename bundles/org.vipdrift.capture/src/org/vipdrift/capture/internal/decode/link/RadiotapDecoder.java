package org.vipdrift.capture.internal.decode.link;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * What a radio adds before an 802.11 frame (radiotap.org), little endian. Only what is needed to find the frame's end.
 *
 * <pre>
 *  0         1       2         4           8
 * +---------+-------+---------+-----------+----------------- - - -+-- - -
 * | version | pad   | length  | present   | fields by its bits    | 802.11 frame
 * +---------+-------+---------+-----------+----------------- - - -+-- - -
 *                              repeated while bit 31 is set
 *  bit 0: time, 8 octets on a multiple of 8;  bit 1: flags, 1 octet
 * </pre>
 */
public final class RadiotapDecoder {
    public static final FieldSet FIELDS = new FieldSet("radiotap", "Radiotap Header");
    private static final FieldInfo VERSION = FIELDS.number("version", "Header revision");
    private static final FieldInfo PAD = FIELDS.number("pad", "Header pad");
    private static final FieldInfo LENGTH = FIELDS.number("length", "Header length");
    private static final FieldInfo PRESENT = FIELDS.number("present.word", "Present flags word");
    private static final FieldInfo TIME = FIELDS.number("mactime", "MAC timestamp");
    private static final FieldInfo FLAGS = FIELDS.number("flags", "Flags");
    private static final FieldInfo FCS = FIELDS.flag("flags.fcs", "FCS at end");
    private static final FieldInfo DATA_PAD = FIELDS.flag("flags.datapad", "Data Pad");
    private static final int FIXED = 8;
    private static final int MOST_WORDS = 16;
    private static final int FCS_LENGTH = 4;

    private RadiotapDecoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("802.11 Radio");
        int length = LittleEndian.u16(data, 2);
        Layer radio = tree.layer(FIELDS, data.atMost(Math.max(length, FIXED)));
        radio.number(VERSION, 0, 1);
        radio.number(PAD, 1, 1);
        radio.meant(LENGTH, length, 2, 2);
        if (length < FIXED) {
            radio.note(Severity.ERROR, "A header of " + length + " bytes cannot be, the least is 8");
            return data.length();
        }
        int flags = present(radio, data.part(0, length));
        Slice frame = data.from(length);
        boolean padded = (flags & 0x20) != 0;
        Slice whole = (flags & 0x10) == 0 || tree.frame().isCut() ? frame
                : frame.part(0, frame.length() - FCS_LENGTH);
        tree.descend((inner, to) -> WlanDecoder.decode(inner, padded, to), whole);
        return data.length();
    }

    /** The flags, 0 if there are none. */
    private static int present(Layer radio, Slice header) {
        long first = LittleEndian.u32(header, FCS_LENGTH);
        int at = FCS_LENGTH;
        for (int i = 0; i < MOST_WORDS; i++) {
            long word = LittleEndian.u32(header, at);
            radio.meantHex(PRESENT, word, FIXED, at, FCS_LENGTH);
            at += FCS_LENGTH;
            if (word >>> 31 == 0) {
                break;
            }
        }
        if ((first & 1) != 0) {
            at = at + 7 & ~7;
            radio.meant(TIME, Long.reverseBytes(header.u64(at)), at, Long.BYTES);
            at += Long.BYTES;
        }
        return (first & 2) == 0 ? 0 : flags(radio, at);
    }

    private static int flags(Layer radio, int at) {
        Layer flags = radio.group(FLAGS, at, 1);
        flags.flag(FCS, 0, 1, 0x10);
        flags.flag(DATA_PAD, 0, 1, 0x20);
        int value = flags.data().u8(0);
        flags.value(new FieldValue.Number(value, 2));
        return value;
    }
}
