package org.vipdrift.capture.internal.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.TooShortException;
import org.vipdrift.core.MacAddress;

/** Confined to one dissection. Collects layers, columns and notes while decoders work from the outside in. */
public final class PacketTree {
    private static final int DEEPEST = 16;
    private static final int MOST_DOUBTS = 4;
    private final Frame frame;
    private final boolean recording;
    private final List<Layer> layers = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private final Columns columns = new Columns();
    private Severity severity = Severity.NONE;
    private @Nullable AddressClaim claim;
    private @Nullable MacAddress ethernetSource;
    private @Nullable IpEnds ends;
    private int depth;
    private boolean quoting;

    /** @param recording whether fields are wanted, or the summary alone */
    public PacketTree(Frame frame, boolean recording) {
        this.frame = frame;
        this.recording = recording;
    }

    public Frame frame() {
        return frame;
    }

    boolean isRecording() {
        return recording;
    }

    Columns columns() {
        return columns;
    }

    /** Adds a layer that covers the whole slice until told otherwise. */
    Layer layer(String name, String title, Slice data) {
        Layer layer = new Layer(this, name, title, data);
        layers.add(layer);
        return layer;
    }

    /**
     * Lets a decoder have its go; a packet too short for it is marked, never thrown.
     *
     * @return octets the decoder called its own
     */
    public int descend(Decoder decoder, Slice data) {
        if (++depth > DEEPEST) {
            layer("data", "Data", data).note(Severity.WARNING, "Headers nested more than 16 deep are not decoded");
            return data.length();
        }
        try {
            return decoder.decode(data, this);
        } catch (TooShortException e) {
            tooShort();
            return data.length();
        } finally {
            depth--;
        }
    }

    /**
     * Lets a decoder show the start of a packet that this one quotes, as ICMP errors do: it changes neither columns nor
     * claims, and it is no fault of this packet that it ends early.
     */
    void quote(Decoder decoder, Slice data) {
        IpEnds outer = ends;
        boolean before = quoting;
        quoting = true;
        columns.freeze(true);
        try {
            descend(decoder, data);
        } finally {
            quoting = before;
            columns.freeze(before);
            ends = outer;
        }
    }

    private void tooShort() {
        if (quoting) {
            return;
        }
        boolean cut = frame.isCut();
        String protocol = columns.protocol();
        String words = cut ? "[Packet size limited during capture]" : "[Malformed Packet: " + protocol + "]";
        columns.addInfo(words);
        severity = severity.worse(cut ? Severity.NOTE : Severity.ERROR);
        Slice end = frame.bytes().from(frame.bytes().length());
        layer(cut ? "_ws.short" : "_ws.malformed", words, end).severity(cut ? Severity.NOTE : Severity.ERROR);
    }

    /** Notes what is worth knowing about the packet as a whole. */
    void doubt(Severity at, String sentence) {
        if (!quoting) {
            severity = severity.worse(at);
            if (at.compareTo(Severity.WARNING) >= 0 && doubts.size() < MOST_DOUBTS) {
                doubts.add(sentence);
            }
        }
    }

    void claim(AddressClaim said) {
        claim = quoting ? claim : said;
    }

    void ethernetSource(MacAddress mac) {
        ethernetSource = mac;
    }

    /** The source of the frame, absent on links without MAC addresses. */
    Optional<MacAddress> ethernetSource() {
        return Optional.ofNullable(ethernetSource);
    }

    void ends(IpEnds of) {
        ends = of;
    }

    /** The innermost IP header's addresses. */
    Optional<IpEnds> ends() {
        return Optional.ofNullable(ends);
    }

    /** Everything collected; call once, at the end. */
    public Dissection finish() {
        List<Field> fields = recording ? layers.stream().map(Layer::build).toList() : List.of();
        return new Dissection(columns.summary(), severity, doubts, Optional.ofNullable(claim), fields);
    }
}
