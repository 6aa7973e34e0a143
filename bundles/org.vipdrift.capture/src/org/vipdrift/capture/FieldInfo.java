package org.vipdrift.capture;

import java.util.List;

/**
 * What is known about a field before any packet is seen.
 *
 * @param name Wireshark's, {@code arp.opcode}
 * @param description a few English words, "Opcode"
 * @param joins for a name that stands for several fields, as {@code ip.addr} does for {@code ip.src} and
 *        {@code ip.dst}, the names of these; else empty
 */
public record FieldInfo(String name, FieldType type, String description, List<String> joins) {

    public FieldInfo {
        joins = List.copyOf(joins);
    }
}
