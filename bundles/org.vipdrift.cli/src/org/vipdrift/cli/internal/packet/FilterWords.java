package org.vipdrift.cli.internal.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.capture.FieldCatalog;
import org.vipdrift.capture.filter.Compilation;
import org.vipdrift.capture.filter.DisplayFilter;
import org.vipdrift.capture.filter.FilterError;
import org.vipdrift.cli.internal.text.Columns;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/** What people type about packets, understood or refused. */
public final class FilterWords {
    private FilterWords() {
    }

    /** Lines that say why a text is no filter: the text, a mark under the place, the sentence. */
    public static List<String> complaint(String text, FilterError error) {
        String before = Printable.clean(text.substring(0, Math.min(error.start(), text.length())));
        String place = Printable.clean(text.substring(Math.min(error.start(), text.length()),
                Math.clamp(error.end(), error.start(), text.length())));
        String mark = " ".repeat(Columns.width(before)) + "^" + "~".repeat(Math.max(0, Columns.width(place) - 1));
        return List.of(Printable.clean(text), mark, Printable.clean(error.text()));
    }

    /**
     * "frame.number,arp.opcode".
     *
     * @throws InvalidValueException if there is no such field; the message says which one may be meant
     */
    public static List<String> fields(String text) {
        List<String> names = new ArrayList<>();
        for (String name : Stream.of(text.split(",", -1)).map(String::strip).toList()) {
            if (FieldCatalog.named(name).isEmpty()) {
                throw new InvalidValueException(refusal(name));
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    private static String refusal(String name) {
        Compilation tried = DisplayFilter.compile(name);
        String sentence = tried.error().filter(error -> !name.isBlank()).map(FilterError::text)
                .orElse(Printable.quoted(name) + " is no field: write them with commas between, as"
                        + " frame.number,eth.src,arp.opcode.");
        return Printable.clean(sentence);
    }
}
