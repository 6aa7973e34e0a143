package org.vipdrift.capture.internal.filter;

import java.util.Optional;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.FieldValue;

/** Compares each value of one field with each of another. */
record FieldPair(FieldReader one, Relation relation, FieldReader other) {

    boolean test(Dissection packet) {
        if (relation.all()) {
            return other.isIn(packet) && one.all(packet, value -> other.all(packet, theirs -> holds(value, theirs)));
        }
        return one.any(packet, value -> other.any(packet, theirs -> holds(value, theirs)));
    }

    private boolean holds(FieldValue value, FieldValue theirs) {
        if (relation == Relation.CONTAINS) {
            return RawBytes.contain(RawBytes.of(value), RawBytes.of(theirs));
        }
        Optional<Constant> constant = Constant.of(theirs);
        return constant.isPresent() && constant.get().isLike(value) ? relation.holds(constant.get().order(value))
                : relation.holdsBetweenStrangers();
    }
}
