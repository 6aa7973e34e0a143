package org.vipdrift.capture;

import java.util.List;

/**
 * One field of a packet, or a layer with its fields.
 *
 * @param name Wireshark's name of it, {@code arp.src.proto_ipv4}; a layer bears its protocol's, {@code arp}
 * @param label one line for a person, control characters escaped
 * @param start first octet in the frame
 * @param length octets in the frame; 0 for what was concluded, not read
 * @param severity of this field alone
 */
public record Field(String name, String label, FieldValue value, int start, int length, Severity severity,
        List<Field> children) {

    public Field {
        children = List.copyOf(children);
    }

    /** The worst of this field and everything in it. */
    public Severity worst() {
        return children.stream().map(Field::worst).reduce(severity, Severity::worse);
    }

    public boolean covers(int octet) {
        return octet >= start && octet < start + length;
    }
}
