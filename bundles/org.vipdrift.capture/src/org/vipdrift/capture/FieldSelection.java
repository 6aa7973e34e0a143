package org.vipdrift.capture;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.capture.internal.decode.Glance;

/**
 * Immutable. Which fields a dissection is to hold; the fewer, the faster. Make one for many packets.
 */
public final class FieldSelection {
    /** The whole tree, with all its labels. */
    public static final FieldSelection ALL = new FieldSelection(Set.of());
    /** No field: summary, severity and claim only. */
    public static final FieldSelection NONE = new FieldSelection(Set.of());
    /** Only the summary and the claim; nobody judges the packet, so that checksums need not be computed. */
    public static final FieldSelection SUMMARY = new FieldSelection(Set.of());
    /** Bits of a hash that choose one of 64. */
    private static final int NEXT = 6;
    private final Set<String> names;
    /** Bit n is set if the lowest six bits of a name's hash are n: most fields are refused by that alone. */
    private final long hashes;
    /** The same of the next six bits. */
    private final long further;
    /** Of the fields; a layer of another has none of them, unless Wireshark names its fields after others. */
    private final Set<String> protocols;
    /** Bit n is set if a frame that looks like the n-th glance can have one of the names. */
    private final int glances;

    private FieldSelection(Set<String> names) {
        this.names = names;
        this.protocols = names.stream().map(name -> name.substring(0, (name + ".").indexOf('.')))
                .collect(Collectors.toUnmodifiableSet());
        this.hashes = names.stream().mapToLong(name -> 1L << name.hashCode()).reduce(0, (one, other) -> one | other);
        this.further = names.stream().mapToLong(name -> 1L << (name.hashCode() >>> NEXT)).reduce(0,
                (one, other) -> one | other);
        this.glances = Stream.of(Glance.values()).filter(glance -> names.stream().anyMatch(glance::mayHold))
                .mapToInt(glance -> 1 << glance.ordinal()).reduce(0, (one, other) -> one | other);
    }

    /**
     * Only these fields, and the summary left empty; a frame that can have none of them is not judged. What a joining
     * name ({@code ip.addr}) joins is included; a name that nobody knows selects nothing.
     */
    public static FieldSelection of(Collection<String> names) {
        return new FieldSelection(names.stream().flatMap(name -> FieldCatalog.sources(name).stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether there is anything to find in a frame that looks like this. */
    boolean mayBeIn(Frame frame) {
        return this == ALL || isEmpty() || (glances >>> Glance.at(frame).ordinal() & 1) != 0;
    }

    /** Whether only the packet as a whole is asked about. */
    public boolean isEmpty() {
        return this == NONE || this == SUMMARY;
    }

    /** Whether some fields of a protocol may be wanted. */
    public boolean hasAnyOf(FieldInfo protocol) {
        return this == ALL || protocols.contains(protocol.name());
    }

    /** Whether what is strange about a packet, or damaged, may be wanted: that may be found in any protocol. */
    public boolean hasMarks() {
        return this == ALL || protocols.contains("_ws");
    }

    public boolean has(FieldInfo field) {
        return this == ALL || mayHave(field.name().hashCode()) && names.contains(field.name());
    }

    private boolean mayHave(int hash) {
        return (hashes >>> hash & further >>> (hash >>> NEXT) & 1) != 0;
    }
}
