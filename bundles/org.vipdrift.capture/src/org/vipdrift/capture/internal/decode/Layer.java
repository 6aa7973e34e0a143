package org.vipdrift.capture.internal.decode;

import java.net.InetAddress;
import java.util.function.LongFunction;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Slice;
import org.vipdrift.core.MacAddress;

/**
 * Confined to one dissection. Each method reads a field at an offset of the layer's slice, adds it to the tree, and
 * returns what it read; all throw {@link org.vipdrift.capture.TooShortException} when the slice ends before it.
 */
final class Layer extends Node {

    Layer(PacketTree tree, String name, String label, Slice data) {
        super(tree, name, label, data);
    }

    /** A decimal number of 1 to 4 octets. */
    long number(String field, String title, int at, int width) {
        return read(field, title, new FieldValue.Number(data.number(at, width), 0), at, width);
    }

    /** A decimal number with a name for each value: "Opcode: reply (2)". */
    int number(String field, String title, int at, int width, LongFunction<String> names) {
        return named(field, title, new FieldValue.Number(data.number(at, width), 0), at, width, names);
    }

    /** A number shown in hex. */
    int hex(String field, String title, int at, int width) {
        return (int) read(field, title, new FieldValue.Number(data.number(at, width), 2 * width), at, width);
    }

    /** A number shown in hex with a name for each value: "Protocol type: IPv4 (0x0800)". */
    int hex(String field, String title, int at, int width, LongFunction<String> names) {
        return named(field, title, new FieldValue.Number(data.number(at, width), 2 * width), at, width, names);
    }

    /** The bits under the mask, moved down; the field covers the octets they are in. */
    int bits(String field, String title, int at, int width, long mask) {
        long bits = (data.number(at, width) & mask) >>> Long.numberOfTrailingZeros(mask);
        return (int) read(field, title, new FieldValue.Number(bits, 0), at, width);
    }

    /** A number of which only part or a multiple of what is on the wire is meant, with a label of its own. */
    void shown(String field, String label, FieldValue.Number value, int at, int width) {
        if (tree.isRecording()) {
            add(field, label, value, at, width);
        }
    }

    boolean flag(String field, String title, int at, int width, long mask) {
        boolean set = (data.number(at, width) & mask) != 0;
        if (tree.isRecording()) {
            add(field, title + ": " + (set ? "Set" : "Not set"), new FieldValue.Flag(set), at, width);
        }
        return set;
    }

    MacAddress mac(String field, String title, int at) {
        MacAddress mac = data.mac(at);
        if (tree.isRecording()) {
            add(field, title + ": " + MacText.withName(mac), new FieldValue.Mac(mac), at, MacAddress.LENGTH);
        }
        return mac;
    }

    InetAddress ipv4(String field, String title, int at) {
        return address(field, title, data.ipv4(at), at, 4);
    }

    InetAddress ipv6(String field, String title, int at) {
        return address(field, title, data.ipv6(at), at, 16);
    }

    Slice octets(String field, String title, int at, int width) {
        Slice octets = data.part(at, width);
        if (tree.isRecording()) {
            FieldValue value = new FieldValue.Octets(octets);
            add(field, title + ": " + Hex.shortened(octets), value, at, width);
        }
        return octets;
    }

    private InetAddress address(String field, String title, InetAddress ip, int at, int width) {
        FieldValue value = new FieldValue.Ip(ip);
        if (tree.isRecording()) {
            add(field, title + ": " + value.text(), value, at, width);
        }
        return ip;
    }

    private long read(String field, String title, FieldValue.Number number, int at, int width) {
        if (tree.isRecording()) {
            add(field, title + ": " + number.text(), number, at, width);
        }
        return number.value();
    }

    private int named(String field, String title, FieldValue.Number number, int at, int width,
            LongFunction<String> names) {
        if (tree.isRecording()) {
            String text = title + ": " + names.apply(number.value()) + " (" + number.text() + ")";
            add(field, text, number, at, width);
        }
        return (int) number.value();
    }
}
