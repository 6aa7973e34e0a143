package org.vipdrift.capture.internal.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldListener;
import org.vipdrift.capture.FieldSelection;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.Summary;
import org.vipdrift.capture.TooShortException;
import org.vipdrift.core.MacAddress;

/** Confined to one dissection. Collects layers, columns and notes while decoders work from the outside in. */
public final class PacketTree {
    private static final int DEEPEST = 16;
    private static final int MOST_FIELDS = 1000;
    private static final int MOST_LAYERS = 64;
    private static final Summary NO_SUMMARY = new Summary("", "", "", "");
    private final Frame frame;
    private final FieldSelection wanted;
    private final boolean recording;
    private final boolean experts;
    private final Payloads payloads;
    private final List<Layer> layers = new ArrayList<>(6);
    private final Columns columns = new Columns();
    private final Doubts doubts = new Doubts();
    private @Nullable AddressClaim claim;
    private @Nullable MacAddress linkSource;
    private @Nullable IpEnds ends;
    private int depth;
    private int fields;
    private boolean quoting;
    /** What the present decoder was given. */
    private Slice given;

    public PacketTree(Frame frame, FieldSelection wanted, Payloads payloads) {
        this.frame = frame;
        this.wanted = wanted;
        recording = !wanted.isEmpty();
        experts = wanted.has(Marks.EXPERT) || wanted.has(Marks.MESSAGE) || wanted.has(Marks.SEVERITY);
        this.payloads = payloads;
        given = frame.bytes();
    }

    public Frame frame() {
        return frame;
    }

    public Payloads payloads() {
        return payloads;
    }

    /** Whether any field is wanted. */
    public boolean isRecording() {
        return recording;
    }

    /** Whether any field of a protocol may be wanted. */
    public boolean isRecording(FieldInfo protocol) {
        return recording && wanted.hasAnyOf(protocol);
    }

    /** Whether everything is wanted, for people to read. */
    boolean isWhole() {
        return wanted == FieldSelection.ALL;
    }

    /** Whether a field is to be added: the memory for a packet is bounded, whatever the packet repeats. */
    public boolean wants(FieldInfo field) {
        return recording && wanted.has(field) && fields < MOST_FIELDS;
    }

    /** Whether a layer or group is wanted even without fields in it. */
    boolean selects(FieldInfo layer) {
        return recording && wanted.has(layer);
    }

    /**
     * Whether there is anything to find in a protocol that carries nothing but data: if not, it need not be read.
     *
     * @param fields of the protocol
     */
    public boolean asksOf(FieldSet fields) {
        return !recording || wanted.hasMarks() || wanted.hasAnyOf(fields.protocol())
                || wanted.hasAnyOf(DataDecoder.FIELDS.protocol());
    }

    /** Whether anybody asks how sound the packet is; when some fields are picked, nobody does. */
    public boolean judges() {
        return isWhole() || wanted == FieldSelection.NONE || wantsExperts();
    }

    boolean wantsExperts() {
        return experts && fields < MOST_FIELDS;
    }

    /** Whether a group is to be added, to be filled. */
    boolean wantsGroups() {
        return isRecording() && fields < MOST_FIELDS;
    }

    void countField() {
        fields++;
    }

    public Columns columns() {
        return columns;
    }

    /** Adds a layer that covers the whole slice until told otherwise. */
    public Layer layer(FieldSet fields, Slice data) {
        return layer(fields.protocol(), data);
    }

    public Layer layer(FieldInfo info, Slice data) {
        Layer layer = new Layer(this, info, data);
        layers.add(layer);
        if (selects(info)) {
            layer.reaches(fromThereOn(data));
        }
        return layer;
    }

    private Slice fromThereOn(Slice data) {
        int at = data.start() - given.start();
        return at >= 0 && at <= given.length() ? given.from(at) : data;
    }

    /**
     * Lets a decoder have its go; a packet too short for it is marked, never thrown.
     *
     * @return octets the decoder called its own
     */
    public int descend(Decoder decoder, Slice data) {
        if (layers.size() >= MOST_LAYERS) {
            return data.length();
        }
        if (++depth > DEEPEST) {
            DataDecoder.layer(data, this).note(Severity.WARNING, "Headers nested more than 16 deep are not decoded");
            depth--;
            return data.length();
        }
        Slice outer = given;
        given = data;
        try {
            return decoder.decode(data, this);
        } catch (TooShortException e) {
            tooShort();
            return data.length();
        } finally {
            given = outer;
            depth--;
        }
    }

    /**
     * Lets a decoder show the start of a packet that this one quotes, as ICMP errors do: it changes neither columns nor
     * claims, and it is no fault of this packet that it ends early.
     */
    public void quote(Decoder decoder, Slice data) {
        IpEnds outer = ends;
        @Nullable MacAddress link = linkSource;
        boolean before = quoting;
        quoting = true;
        columns.freeze(true);
        try {
            descend(decoder, data);
        } finally {
            quoting = before;
            columns.freeze(before);
            ends = outer;
            linkSource = link;
        }
    }

    /** Whether this is part of a packet that another one quotes, mostly cut off. */
    public boolean isQuoting() {
        return quoting;
    }

    private void tooShort() {
        if (quoting) {
            return;
        }
        boolean cut = frame.isCut();
        String words = cut ? "[Packet size limited during capture]" : "[Malformed Packet: " + columns.protocol() + "]";
        Severity severity = cut ? Severity.NOTE : Severity.ERROR;
        columns.addInfo(words);
        doubts.worsen(severity);
        Layer mark = layer(cut ? Marks.SHORT : Marks.MALFORMED, frame.bytes().from(frame.bytes().length()));
        mark.label(() -> words);
        mark.severity(severity);
    }

    /** Notes what is worth knowing about the packet as a whole. */
    void doubt(Severity at, String sentence) {
        if (!quoting) {
            doubts.add(at, sentence);
        }
    }

    public void claim(AddressClaim said) {
        claim = quoting ? claim : said;
    }

    public void linkSource(@Nullable MacAddress mac) {
        linkSource = mac;
    }

    /** The source of the innermost frame, absent on links without MAC addresses. */
    public Optional<MacAddress> linkSource() {
        return Optional.ofNullable(linkSource);
    }

    public void ends(IpEnds of) {
        ends = of;
    }

    /** The innermost IP header's addresses. */
    public Optional<IpEnds> ends() {
        return Optional.ofNullable(ends);
    }

    /** Tells of each field that is wanted, outer ones first; call once, at the end. */
    public void each(FieldListener to) {
        for (Layer layer : layers) {
            layer.each(to);
        }
        for (Field limit : limits()) {
            new Part.Leaf(limit).each(to);
        }
    }

    private List<Field> limits() {
        List<Field> reached = new ArrayList<>();
        if (fields >= MOST_FIELDS && judges()) {
            reached.add(Marks.expert(Severity.NOTE, "Only the first 1000 fields are shown", frame.bytes().length()));
        }
        if (layers.size() >= MOST_LAYERS && judges()) {
            reached.add(Marks.expert(Severity.NOTE, "Only the first 64 headers are decoded", frame.bytes().length()));
        }
        return reached;
    }

    /** Everything collected; call once, at the end. */
    public Dissection finish() {
        List<Field> built = new ArrayList<>();
        if (isRecording()) {
            layers.forEach(layer -> layer.build(built));
        }
        built.addAll(limits());
        Summary summary = isWhole() || !isRecording() ? columns.summary() : NO_SUMMARY;
        return new Dissection(summary, doubts.worst(), doubts.sentences(), Optional.ofNullable(claim), built);
    }
}
