package org.vipdrift.capture;

import java.util.Collection;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.capture.internal.decode.Glance;
import org.vipdrift.capture.internal.tree.FieldNumbers;

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
    /** By the number of a field. */
    private final boolean[] fields;
    /** By the number of a protocol, of the fields; a layer of another has none of them. */
    private final boolean[] protocols;
    /** Whether one of the fields is about what is strange or damaged. */
    private final boolean marks;
    /** Bit n is set if a frame that looks like the n-th glance can have one of the names. */
    private final int glances;

    private FieldSelection(Set<String> names) {
        this.fields = numbered(names.stream());
        this.protocols = numbered(names.stream().map(FieldSelection::protocol));
        this.marks = names.stream().map(FieldSelection::protocol).anyMatch("_ws"::equals);
        this.glances = Stream.of(Glance.values()).filter(glance -> names.stream().anyMatch(glance::mayHold))
                .mapToInt(glance -> 1 << glance.ordinal()).reduce(0, (one, other) -> one | other);
    }

    private static String protocol(String name) {
        return name.substring(0, (name + ".").indexOf('.'));
    }

    /** True for the numbers of these names, as far as they are known. */
    private static boolean[] numbered(Stream<String> names) {
        boolean[] numbers = new boolean[FieldNumbers.count()];
        names.map(FieldNumbers::known).flatMapToInt(OptionalInt::stream).forEach(number -> numbers[number] = true);
        return numbers;
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
        return this == ALL || isIn(protocols, protocol);
    }

    /** Whether what is strange about a packet, or damaged, may be wanted: that may be found in any protocol. */
    public boolean hasMarks() {
        return this == ALL || marks;
    }

    public boolean has(FieldInfo field) {
        return this == ALL || isIn(fields, field);
    }

    private static boolean isIn(boolean[] numbers, FieldInfo field) {
        return field.number() < numbers.length && numbers[field.number()];
    }
}
