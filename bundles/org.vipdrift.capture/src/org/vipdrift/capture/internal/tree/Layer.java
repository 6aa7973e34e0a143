package org.vipdrift.capture.internal.tree;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldType;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Slice;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/**
 * Confined to one dissection. Each method reads a field at an offset of the layer's slice, adds it to the tree, and
 * returns what it read; all throw {@link org.vipdrift.capture.TooShortException} when the slice ends before it.
 */
public final class Layer extends Node {

    Layer(PacketTree tree, FieldInfo info, Slice data) {
        super(tree, info, data);
    }

    /** The protocol with everything in it, where that is not what its decoder was given from its header on. */
    public void reaches(Slice octets) {
        if (tree.selects(info)) {
            value(new FieldValue.Protocol(octets));
        }
    }

    /** A decimal number of 1 to 4 octets. */
    public long number(FieldInfo field, int at, int width) {
        return read(field, data.number(at, width), 0, at, width);
    }

    /** A decimal number with a name for each value: "Opcode: reply (2)". */
    public int number(FieldInfo field, int at, int width, LongFunction<String> names) {
        return named(field, data.number(at, width), 0, at, width, names);
    }

    /** A number shown in hex. */
    public int hex(FieldInfo field, int at, int width) {
        return (int) read(field, data.number(at, width), 2 * width, at, width);
    }

    /** A number shown in hex with a name for each value: "Protocol type: IPv4 (0x0800)". */
    public int hex(FieldInfo field, int at, int width, LongFunction<String> names) {
        return named(field, data.number(at, width), 2 * width, at, width, names);
    }

    /** The bits under the mask, moved down; the field covers the octets they are in. */
    public int bits(FieldInfo field, int at, int width, long mask) {
        return (int) read(field, masked(at, width, mask), 0, at, width);
    }

    /** The same with a name for each value. */
    public int bits(FieldInfo field, int at, int width, long mask, LongFunction<String> names) {
        return named(field, masked(at, width, mask), 0, at, width, names);
    }

    /** A number of which only part or a multiple of what is on the wire is meant, in decimal. */
    public long meant(FieldInfo field, long value, int at, int width) {
        return read(field, value, 0, at, width);
    }

    /** The same in hex. */
    public long meantHex(FieldInfo field, long value, int digits, int at, int width) {
        return read(field, value, digits, at, width);
    }

    public boolean flag(FieldInfo field, int at, int width, long mask) {
        boolean set = (data.number(at, width) & mask) != 0;
        if (tree.wants(field)) {
            add(field, set ? "Set" : "Not set", new FieldValue.Flag(set), at, width);
        }
        return set;
    }

    public MacAddress mac(FieldInfo field, int at) {
        MacAddress mac = data.mac(at);
        if (tree.wants(field)) {
            add(field, isShown() ? MacText.withName(mac) : "", new FieldValue.Mac(mac), at, MacAddress.LENGTH);
        }
        return mac;
    }

    public InetAddress ipv4(FieldInfo field, int at) {
        return address(field, data.ipv4(at), at, 4);
    }

    public InetAddress ipv6(FieldInfo field, int at) {
        return address(field, data.ipv6(at), at, 16);
    }

    /** The octets of an IP address, 4 or 16 by the field's type. */
    public Slice address(FieldInfo field, int at) {
        boolean ipv4 = field.type() == FieldType.IPV4;
        Slice octets = data.part(at, ipv4 ? 4 : 16);
        if (tree.wants(field)) {
            address(field, ipv4 ? octets.ipv4(0) : octets.ipv6(0), at, octets.length());
        }
        return octets;
    }

    public Slice octets(FieldInfo field, int at, int width) {
        Slice octets = data.part(at, width);
        if (tree.wants(field)) {
            add(field, isShown() ? Hex.shortened(octets) : "", new FieldValue.Octets(octets), at, width);
        }
        return octets;
    }

    /** Characters of ASCII up to a zero octet; other octets become U+FFFD. */
    public void text(FieldInfo field, int at, int width) {
        Slice octets = data.part(at, width);
        if (tree.wants(field)) {
            String text = new String(octets.copy(), StandardCharsets.US_ASCII);
            int end = text.indexOf(0);
            String words = end < 0 ? text : text.substring(0, end);
            add(field, OneLine.of(words), new FieldValue.Text(words), at, width);
        }
    }

    private long masked(int at, int width, long mask) {
        return (data.number(at, width) & mask) >>> Long.numberOfTrailingZeros(mask);
    }

    private InetAddress address(FieldInfo field, InetAddress ip, int at, int width) {
        if (tree.wants(field)) {
            add(field, isShown() ? Addresses.text(ip) : "", new FieldValue.Ip(ip), at, width);
        }
        return ip;
    }

    private long read(FieldInfo field, long value, int digits, int at, int width) {
        if (tree.wants(field)) {
            FieldValue number = new FieldValue.Number(value, digits);
            add(field, isShown() ? number.text() : "", number, at, width);
        }
        return value;
    }

    private int named(FieldInfo field, long value, int digits, int at, int width, LongFunction<String> names) {
        if (tree.wants(field)) {
            FieldValue number = new FieldValue.Number(value, digits);
            add(field, isShown() ? names.apply(value) + " (" + number.text() + ")" : "", number, at, width);
        }
        return (int) value;
    }
}
