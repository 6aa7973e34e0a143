package org.vipdrift.inventory.internal.rules;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Filing;

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
        return "Another program has changed " + name + " meanwhile: "
                + fields(theirs.get(), ours.get()).collect(Collectors.joining("; ")) + ".";
    }

    private static Stream<String> fields(Record theirs, Record ours) {
        return Stream.of(theirs.getClass().getRecordComponents()).flatMap(
                field -> field(words(field.getName()), value(field, theirs), value(field, ours)));
    }

    /** A host's filing is shown by its own fields. */
    private static Stream<String> field(String name, Optional<?> theirs, Optional<?> ours) {
        if (theirs.equals(ours)) {
            return Stream.empty();
        }
        return theirs.orElse(null) instanceof Filing filing && ours.orElse(null) instanceof Filing wanted
                ? fields(filing, wanted)
                : Stream.of(name + " is " + shown(theirs) + " now and was to become " + shown(ours));
    }

    private static Optional<?> value(RecordComponent field, Record entry) {
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

    private static String shown(Optional<?> value) {
        return Printable.quoted(value.map(Object::toString).orElse(""));
    }
}
