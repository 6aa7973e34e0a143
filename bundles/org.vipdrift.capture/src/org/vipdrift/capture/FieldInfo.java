package org.vipdrift.capture;

import java.util.List;
import org.vipdrift.capture.internal.tree.FieldNumbers;

/**
 * What is known about a field before any packet is seen.
 *
 * @param name Wireshark's, {@code arp.opcode}
 * @param description a few English words, "Opcode"
 * @param joins for a name that stands for several fields, as {@code ip.addr} does for {@code ip.src} and
 *        {@code ip.dst}, the names of these; else empty
 * @param number equal for equal names, from 0 to less than there are names
 */
public record FieldInfo(String name, FieldType type, String description, List<String> joins, int number) {

    public FieldInfo {
        joins = List.copyOf(joins);
    }

    public FieldInfo(String name, FieldType type, String description, List<String> joins) {
        this(name, type, description, joins, FieldNumbers.of(name));
    }
}
