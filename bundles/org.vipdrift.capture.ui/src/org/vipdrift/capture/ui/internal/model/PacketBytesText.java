package org.vipdrift.capture.ui.internal.model;

import java.util.HexFormat;
import org.vipdrift.capture.Slice;

/** A packet's octets as text to paste elsewhere. */
public enum PacketBytesText {
    /** "ff ff 00". */
    HEX {
        @Override
        public String of(PacketRow row) {
            return HexFormat.ofDelimiter(" ").formatHex(row.frame().bytes().copy()) + "\n";
        }
    },
    /** Sixteen octets a line with their offsets and characters; Wireshark imports it, text2pcap reads it. */
    DUMP {
        @Override
        public String of(PacketRow row) {
            return HexDump.of(row.frame().bytes()).text() + "\n";
        }
    },
    /** A definition in C, twelve octets a line. */
    C_ARRAY {
        @Override
        public String of(PacketRow row) {
            Slice bytes = row.frame().bytes();
            StringBuilder out = new StringBuilder("static const unsigned char packet_" + row.number() + "["
                    + Math.max(1, bytes.length()) + "] = {");
            HexFormat hex = HexFormat.of();
            for (int i = 0; i < bytes.length(); i++) {
                out.append(i % PER_LINE == 0 ? "\n    0x" : " 0x").append(hex.toHexDigits((byte) bytes.u8(i)))
                        .append(i == bytes.length() - 1 ? "" : ",");
            }
            return out.append(bytes.length() == 0 ? "0};\n" : "\n};\n").toString();
        }
    };

    private static final int PER_LINE = 12;

    public abstract String of(PacketRow row);
}
