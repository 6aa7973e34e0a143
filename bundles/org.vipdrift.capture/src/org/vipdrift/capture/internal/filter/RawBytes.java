package org.vipdrift.capture.internal.filter;

import java.nio.charset.StandardCharsets;
import org.vipdrift.capture.FieldValue;

/** What {@code contains} and {@code matches} look into. */
final class RawBytes {
    /** Octets looked into; what comes behind them is not found. */
    static final int MOST = 1 << 16;

    private RawBytes() {
    }

    /** The octets of protocols, octets, MAC addresses and text; none for other values. */
    static byte[] of(FieldValue value) {
        return switch (value) {
            case FieldValue.Protocol protocol -> protocol.bytes().atMost(MOST).copy();
            case FieldValue.Octets octets -> octets.bytes().atMost(MOST).copy();
            case FieldValue.Mac mac -> mac.address().octets();
            case FieldValue.Text text -> text.words().getBytes(StandardCharsets.UTF_8);
            case FieldValue.None _,FieldValue.Number _,FieldValue.Flag _,FieldValue.Ip _,FieldValue.Time _ ->
                new byte[0];
        };
    }

    static boolean contain(byte[] all, byte[] part) {
        for (int i = 0; i <= all.length - part.length; i++) {
            int k = 0;
            while (k < part.length && all[i + k] == part[k]) {
                k++;
            }
            if (k == part.length) {
                return true;
            }
        }
        return false;
    }
}
