package org.vipdrift.capture.internal.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;

/** Tests whether a field has one of several values. */
final class Members {
    private Members() {
    }

    static Predicate<Dissection> check(FieldInfo field, List<Syntax.Element> elements) throws Refusal {
        List<Range> ranges = new ArrayList<>();
        for (Syntax.Element element : elements) {
            ranges.add(range(field, element));
        }
        List<Range> fixed = List.copyOf(ranges);
        FieldReader reader = new FieldReader(field);
        return packet -> reader.any(packet, value -> has(fixed, value));
    }

    private static boolean has(List<Range> ranges, FieldValue value) {
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).has(value)) {
                return true;
            }
        }
        return false;
    }

    private static Range range(FieldInfo field, Syntax.Element element) throws Refusal {
        Constant low = Literals.read(field, element.low());
        Optional<Token> end = element.high();
        return new Range(low, end.isPresent() ? Literals.read(field, end.get()) : low);
    }

    /** Both ends belong to it. */
    private record Range(Constant low, Constant high) {
        boolean has(FieldValue value) {
            return low.isLike(value) && low.order(value) >= 0 && high.order(value) <= 0;
        }
    }
}
