package org.vipdrift.capture.internal.decode;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.OneLine;
import org.vipdrift.capture.internal.tree.PacketTree;

/** What is known of a frame without reading it. */
public final class FrameLayer {
    static final FieldSet FIELDS = new FieldSet("frame", "Frame");
    private static final FieldInfo INTERFACE = FIELDS.text("interface_name", "Interface name");
    private static final FieldInfo TIME = FIELDS.time("time_epoch", "Epoch Time");
    private static final FieldInfo NUMBER = FIELDS.number("number", "Frame Number");
    private static final FieldInfo LENGTH = FIELDS.number("len", "Frame Length");
    private static final FieldInfo CAPTURED = FIELDS.number("cap_len", "Capture Length");
    static final FieldInfo COMMENT = FIELDS.text("comment", "Comment");

    private FrameLayer() {
    }

    /** @param number left out if it is 0 */
    public static void add(long number, PacketTree tree) {
        if (!tree.isRecording()) {
            return;
        }
        Frame frame = tree.frame();
        Layer layer = tree.layer(FIELDS, frame.bytes());
        if (!frame.interfaceName().isEmpty() && layer.wants(INTERFACE)) {
            layer.conclude(INTERFACE, new FieldValue.Text(frame.interfaceName()), OneLine.of(frame.interfaceName()));
        }
        if (layer.wants(TIME)) {
            FieldValue time = new FieldValue.Time(frame.epochNanos());
            layer.conclude(TIME, time, layer.isShown() ? time.text() + " seconds" : "");
        }
        if (number > 0 && layer.wants(NUMBER)) {
            layer.conclude(NUMBER, new FieldValue.Number(number, 0), layer.isShown() ? Long.toString(number) : "");
        }
        octets(layer, LENGTH, frame.originalLength());
        octets(layer, CAPTURED, frame.bytes().length());
        if (layer.isShown()) {
            layer.label(() -> label(number, frame));
        }
    }

    private static String label(long number, Frame frame) {
        return (number > 0 ? "Frame " + number : "Frame") + ": " + frame.originalLength()
                + " bytes on wire, " + frame.bytes().length() + " bytes captured";
    }

    private static void octets(Layer layer, FieldInfo field, int count) {
        if (layer.wants(field)) {
            layer.conclude(field, new FieldValue.Number(count, 0), layer.isShown() ? count + " bytes" : "");
        }
    }
}
