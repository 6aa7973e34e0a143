package org.vipdrift.capture.internal.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldListener;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;

/** Confined to one dissection. A layer or group of fields being put together. */
abstract sealed class Node implements Part permits Layer {
    final PacketTree tree;
    final Slice data;
    final FieldInfo info;
    private @Nullable List<Part> children;
    private @Nullable Supplier<String> label;
    private int length;
    private Severity severity = Severity.NONE;
    private FieldValue value = FieldValue.NONE;

    Node(PacketTree tree, FieldInfo info, Slice data) {
        this.tree = tree;
        this.info = info;
        this.data = data;
        this.length = data.length();
    }

    public final Slice data() {
        return data;
    }

    /** Whether any field of this protocol may be wanted, so that groups of them need to be read. */
    public final boolean isRecording() {
        return tree.isRecording(info);
    }

    /** For values that take work to find. */
    public final boolean wants(FieldInfo field) {
        return tree.wants(field);
    }

    /** Whether people read it, so that it needs a label. */
    public final boolean isShown() {
        return tree.isWhole();
    }

    /** Replaces the field's description as label; asked for at the end, if at all. */
    public final void label(Supplier<String> text) {
        label = text;
    }

    /** How much of the slice is this node's own. */
    public final void length(int octets) {
        length = Math.min(octets, data.length());
    }

    public final void value(FieldValue of) {
        value = of;
    }

    final void severity(Severity at) {
        severity = at;
    }

    /** Something a person should know about this layer. */
    public final void note(Severity at, String sentence) {
        tree.doubt(at, sentence);
        if (tree.wantsExperts()) {
            add(new Part.Leaf(Marks.expert(at, sentence, data.start())));
        }
    }

    /** Something concluded rather than read: "[Is gratuitous: True]". */
    public final void conclude(FieldInfo field, boolean is) {
        conclude(field, new FieldValue.Flag(is), is ? "True" : "False");
    }

    public final void conclude(FieldInfo field, FieldValue of, String text) {
        if (tree.wants(field)) {
            String label = tree.isWhole() ? "[" + field.description() + ": " + text + "]" : field.description();
            add(new Part.Leaf(new Field(field.name(), label, of, data.start(), 0, Severity.NONE, List.of())));
        }
    }

    /** Something that is not in the packet and is its own label. */
    public final void told(FieldInfo field, FieldValue of, Supplier<String> text) {
        if (tree.wants(field)) {
            String label = isShown() ? text.get() : field.description();
            add(new Part.Leaf(new Field(field.name(), label, of, data.start(), 0, Severity.NONE, List.of())));
        }
    }

    /**
     * A field read at an offset of this node's slice.
     *
     * @param words the value as people read it, which counts where the node is shown
     */
    final void add(FieldInfo field, String words, FieldValue of, int at, int width) {
        String label = isShown() ? field.description() + ": " + words : field.description();
        add(new Part.Leaf(new Field(field.name(), label, of, data.start() + at, width, Severity.NONE, List.of())));
    }

    /** Octets that belong here but lie outside this node's slice, as padding does. */
    public final void octetsAfter(FieldInfo field, Slice octets) {
        if (tree.wants(field)) {
            add(new Part.Leaf(new Field(field.name(), field.description() + ": " + Hex.shortened(octets),
                    new FieldValue.Octets(octets), octets.start(), octets.length(), Severity.NONE, List.of())));
        }
    }

    /** A group of fields within this one, over a part of its slice. */
    public final Layer group(FieldInfo field, int at, int width) {
        Layer group = new Layer(tree, field, data.part(at, width));
        if (tree.wantsGroups()) {
            add(group);
        }
        return group;
    }

    private void add(Part child) {
        List<Part> list = children;
        if (list == null) {
            list = new ArrayList<>();
            children = list;
        }
        list.add(child);
        tree.countField();
    }

    /** Adds the field, unless neither it nor anything in it is wanted. */
    @Override
    public final void build(List<Field> into) {
        List<Field> built = built();
        if (!built.isEmpty() || tree.selects(info)) {
            into.add(field(built));
        }
    }

    @Override
    public final void each(FieldListener to) {
        if (tree.selects(info)) {
            to.found(field(List.of()));
        }
        List<Part> list = children;
        if (list != null) {
            for (Part child : list) {
                child.each(to);
            }
        }
    }

    private Field field(List<Field> inner) {
        Supplier<String> words = isShown() ? label : null;
        return new Field(info.name(), words == null ? info.description() : words.get(), value, data.start(), length,
                severity, inner);
    }

    private List<Field> built() {
        List<Part> list = children;
        if (list == null) {
            return List.of();
        }
        List<Field> built = new ArrayList<>(list.size());
        list.forEach(child -> child.build(built));
        return built;
    }
}
