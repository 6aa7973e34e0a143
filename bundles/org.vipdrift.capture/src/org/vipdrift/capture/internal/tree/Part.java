package org.vipdrift.capture.internal.tree;

import java.util.List;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldListener;

/** Something in a layer or group. */
sealed interface Part permits Node, Part.Leaf {

    /** Adds the field with everything in it. */
    void build(List<Field> into);

    /** Tells of the field, then of what is in it. */
    void each(FieldListener to);

    /** Immutable. A field that was read or concluded. */
    record Leaf(Field field) implements Part {
        @Override
        public void build(List<Field> into) {
            into.add(field);
        }

        @Override
        public void each(FieldListener to) {
            to.found(field);
            for (Field inner : field.children()) {
                to.found(inner);
            }
        }
    }
}
