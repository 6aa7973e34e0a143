package org.vipdrift.capture.internal.filter;

import java.util.List;
import java.util.function.Predicate;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldCatalog;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;

/** Immutable. Finds the values a packet has of one field. */
final class FieldReader {
    /** Under which the packet has them. */
    private final String[] names;

    FieldReader(FieldInfo field) {
        names = FieldCatalog.sources(field.name()).toArray(String[]::new);
    }

    boolean isIn(Dissection packet) {
        return any(packet, value -> true);
    }

    boolean any(Dissection packet, Predicate<FieldValue> holds) {
        return any(packet.layers(), holds);
    }

    /** Not if there are none. */
    boolean all(Dissection packet, Predicate<FieldValue> holds) {
        return isIn(packet) && !any(packet, holds.negate());
    }

    private boolean any(List<Field> fields, Predicate<FieldValue> holds) {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (isWanted(field.name()) && holds.test(field.value()) || any(field.children(), holds)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWanted(String name) {
        for (String wanted : names) {
            if (wanted.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
