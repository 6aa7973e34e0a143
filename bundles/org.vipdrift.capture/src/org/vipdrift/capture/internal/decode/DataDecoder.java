package org.vipdrift.capture.internal.decode;

import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;

/** Octets nobody here understands. */
final class DataDecoder {
    private DataDecoder() {
    }

    static int decode(Slice data, PacketTree tree) {
        if (data.length() > 0) {
            Layer layer = tree.layer("data", "Data (" + data.length() + " bytes)", data);
            layer.octets("data.data", "Data", 0, data.length());
            layer.conclude("data.len", "[Length: " + data.length() + "]", new FieldValue.Number(data.length(), 0),
                    Severity.NONE);
        }
        return data.length();
    }
}
