package org.vipdrift.capture.ui.internal.model;

import java.util.ArrayList;
import java.util.List;
import org.vipdrift.capture.Field;

/** From an octet to the field it belongs to. */
public final class FieldPath {
    private FieldPath() {
    }

    /** The layer, the groups and last the field that cover an octet; empty if none does. */
    public static List<Field> at(List<Field> layers, int octet) {
        List<Field> path = new ArrayList<>();
        List<Field> choice = layers;
        while (true) {
            List<Field> here = choice.stream().filter(field -> reaches(field, octet)).toList();
            if (here.isEmpty()) {
                return path;
            }
            Field chosen = here.stream().reduce((a, b) -> b.length() <= a.length() ? b : a).orElseThrow();
            path.add(chosen);
            choice = chosen.children();
        }
    }

    /** Padding is a child of a layer that does not cover it. */
    private static boolean reaches(Field field, int octet) {
        return field.covers(octet) || field.children().stream().anyMatch(child -> reaches(child, octet));
    }
}
