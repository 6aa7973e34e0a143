package org.vipdrift.inventory.internal.rules;

import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.core.Printable;

/** A pure function: in which fields an entry of the file is not what somebody wants it to be. */
public final class EntryDifference {

    private EntryDifference() {
    }

    /**
     * One sentence.
     *
     * @param name of the entry, as "host h1"
     */
    public static <T extends Record> String sentence(String name, Optional<T> theirs, Optional<T> ours) {
        if (theirs.isEmpty()) {
            return "Another program has removed " + name + " meanwhile.";
        }
        if (ours.isEmpty()) {
            return "Another program has changed " + name + " meanwhile, which was to be removed.";
        }
        return "Another program has changed " + name + " meanwhile: " + fields(theirs.get(), ours.get()) + ".";
    }

    private static String fields(Record theirs, Record ours) {
        return Stream.of(theirs.getClass().getRecordComponents())
                .filter(field -> !Objects.equals(value(field, theirs), value(field, ours)))
                .map(field -> words(field.getName()) + " is " + shown(value(field, theirs)) + " now and was to become "
                        + shown(value(field, ours)))
                .collect(Collectors.joining("; "));
    }

    private static Object value(RecordComponent field, Record entry) {
        try {
            return Optional.ofNullable(field.getAccessor().invoke(entry));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A field of " + entry.getClass() + " can't be read.", e);
        }
    }

    /** As in the file: "routerId" is "router-id". */
    private static String words(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static String shown(Object value) {
        return Printable.quoted(value instanceof Optional<?> some ? some.map(Object::toString).orElse("")
                : value.toString());
    }
}
