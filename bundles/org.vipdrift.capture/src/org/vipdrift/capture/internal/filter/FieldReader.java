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
    /** The protocols in whose layers it can be; none if in any. */
    private final String[] homes;

    FieldReader(FieldInfo field) {
        names = FieldCatalog.sources(field.name()).toArray(String[]::new);
        homes = Home.of(field).toArray(String[]::new);
    }

    boolean isIn(Dissection packet) {
        return any(packet, value -> true);
    }

    boolean any(Dissection packet, Predicate<FieldValue> holds) {
        List<Field> layers = packet.layers();
        for (int i = 0; i < layers.size(); i++) {
            if (isHome(layers.get(i).name()) && any(layers.get(i), holds)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHome(String layer) {
        for (String home : homes) {
            if (Home.isIn(layer, home)) {
                return true;
            }
        }
        return homes.length == 0;
    }

    /** Not if there are none. */
    boolean all(Dissection packet, Predicate<FieldValue> holds) {
        return isIn(packet) && !any(packet, holds.negate());
    }

    private boolean any(Field field, Predicate<FieldValue> holds) {
        if (isWanted(field.name()) && holds.test(field.value())) {
            return true;
        }
        List<Field> children = field.children();
        for (int i = 0; i < children.size(); i++) {
            if (any(children.get(i), holds)) {
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
