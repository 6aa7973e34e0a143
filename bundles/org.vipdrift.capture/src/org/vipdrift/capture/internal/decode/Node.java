package org.vipdrift.capture.internal.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;

/** Confined to one dissection. A layer or group of fields being put together. */
abstract class Node {
    final PacketTree tree;
    final Slice data;
    private final String name;
    private final List<Supplier<Field>> children = new ArrayList<>();
    private String label;
    private int length;
    private Severity severity = Severity.NONE;
    private FieldValue value = FieldValue.NONE;

    Node(PacketTree tree, String name, String label, Slice data) {
        this.tree = tree;
        this.name = name;
        this.label = label;
        this.data = data;
        this.length = data.length();
    }

    final void label(String text) {
        label = text;
    }

    /** How much of the slice is this node's own. */
    final void length(int octets) {
        length = Math.min(octets, data.length());
    }

    final void value(FieldValue of) {
        value = of;
    }

    final void severity(Severity at) {
        severity = at;
    }

    /** Something a person should know about this layer. */
    final void note(Severity at, String sentence) {
        tree.doubt(at, sentence);
        conclude("_ws.expert", "[" + sentence + "]", FieldValue.NONE, at);
    }

    /** Something concluded rather than read: "[Is gratuitous: True]". */
    final void concluded(String field, String title, boolean is) {
        conclude(field, "[" + title + ": " + (is ? "True" : "False") + "]", new FieldValue.Flag(is), Severity.NONE);
    }

    final void conclude(String field, String text, FieldValue value, Severity at) {
        if (tree.isRecording()) {
            Field concluded = new Field(field, text, value, data.start(), 0, at, List.of());
            children.add(() -> concluded);
        }
    }

    /** A field read at an offset of this node's slice. */
    final void add(String field, String text, FieldValue value, int at, int width) {
        Field read = new Field(field, text, value, data.start() + at, width, Severity.NONE, List.of());
        children.add(() -> read);
    }

    /** Octets that belong here but lie outside this node's slice, as padding does. */
    final void octetsAfter(String field, String title, Slice octets) {
        if (tree.isRecording()) {
            Field after = new Field(field, title + ": " + Hex.shortened(octets), new FieldValue.Octets(octets),
                    octets.start(), octets.length(), Severity.NONE, List.of());
            children.add(() -> after);
        }
    }

    /** A group of fields within this one. */
    final Layer group(String field, String title, int at, int width) {
        Layer group = new Layer(tree, field, title, data.part(at, width));
        if (tree.isRecording()) {
            children.add(group::build);
        }
        return group;
    }

    final Field build() {
        List<Field> built = children.stream().map(Supplier::get).toList();
        return new Field(name, label, value, data.start(), length, severity, built);
    }
}
