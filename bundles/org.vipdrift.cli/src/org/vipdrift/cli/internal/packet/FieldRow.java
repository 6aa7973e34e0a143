package org.vipdrift.cli.internal.packet;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldListener;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.TextLine;

/** Confined to one thread. What of one packet stands in which column, in the packet's order. */
final class FieldRow implements FieldListener {
    private final FieldTable table;
    /** Most fields are there once. */
    private final @Nullable Field[] first;
    private final List<Further> further = new ArrayList<>(0);

    private record Further(int column, Field field) {
    }

    FieldRow(FieldTable table) {
        this.table = table;
        first = new Field[table.names().size()];
    }

    @Override
    public void found(Field field) {
        for (int column : table.columnsOf(field.name())) {
            if (first[column] == null) {
                first[column] = field;
            } else {
                further.add(new Further(column, field));
            }
        }
    }

    /** Writes the values of a column with something in front of all but the first. */
    void write(int column, char between, TextLine line) {
        Field one = first[column];
        if (one != null) {
            write(one, line);
            for (Further more : further) {
                if (more.column == column) {
                    write(more.field, line.character(between));
                }
            }
        }
    }

    /** The values of a column, each as a text. */
    List<String> texts(int column) {
        Field one = first[column];
        if (one == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(1);
        texts.add(text(one));
        further.stream().filter(more -> more.column == column).map(more -> text(more.field)).forEach(texts::add);
        return texts;
    }

    private static void write(Field field, TextLine line) {
        if (hasValue(field)) {
            field.value().write(line);
        } else {
            line.text(field.label());
        }
    }

    private static String text(Field field) {
        return hasValue(field) ? field.value().text() : field.label();
    }

    /** Protocols have none. */
    private static boolean hasValue(Field field) {
        return !(field.value() instanceof FieldValue.Protocol) && field.value() != FieldValue.NONE;
    }
}
