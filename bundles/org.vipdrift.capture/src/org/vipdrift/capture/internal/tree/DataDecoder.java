package org.vipdrift.capture.internal.tree;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Slice;

/** Octets nobody here understands. */
public final class DataDecoder {
    public static final FieldSet FIELDS = new FieldSet("data", "Data");
    private static final FieldInfo DATA = FIELDS.octets("data", "Data");
    private static final FieldInfo LENGTH = FIELDS.number("len", "Length");

    private DataDecoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        if (data.length() > 0 && tree.isRecording(FIELDS.protocol())) {
            Layer layer = layer(data, tree);
            layer.octets(DATA, 0, data.length());
            if (layer.wants(LENGTH)) {
                layer.conclude(LENGTH, new FieldValue.Number(data.length(), 0), Integer.toString(data.length()));
            }
        }
        return data.length();
    }

    /** The layer alone, for data with a note. */
    public static Layer layer(Slice data, PacketTree tree) {
        Layer layer = tree.layer(FIELDS, data);
        if (layer.isShown()) {
            layer.label(() -> "Data (" + data.length() + " bytes)");
        }
        return layer;
    }
}
