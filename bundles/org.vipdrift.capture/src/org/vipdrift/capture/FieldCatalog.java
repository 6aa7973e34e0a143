package org.vipdrift.capture;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vipdrift.capture.internal.decode.EveryField;

/** Every field a {@link Dissector} can find, with Wireshark's names. Immutable. */
public final class FieldCatalog {
    private static final NavigableMap<String, FieldInfo> BY_NAME = byName();

    private FieldCatalog() {
    }

    /** In the order of their names. */
    public static Collection<FieldInfo> all() {
        return BY_NAME.values();
    }

    public static Optional<FieldInfo> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Those whose name begins with the text, in the order of their names; for completion. */
    public static Stream<FieldInfo> startingWith(String text) {
        return BY_NAME.tailMap(text, true).values().stream().takeWhile(field -> field.name().startsWith(text));
    }

    /** The names under which a dissection has the values: what a joining name joins, else the name itself. */
    public static List<String> sources(String name) {
        return named(name).map(FieldInfo::joins).filter(joins -> !joins.isEmpty()).orElse(List.of(name));
    }

    private static NavigableMap<String, FieldInfo> byName() {
        NavigableMap<String, FieldInfo> fields = new TreeMap<>();
        EveryField.all().forEach(field -> fields.put(field.name(), field));
        return fields;
    }
}
