package org.vipdrift.capture.internal.filter;

import java.util.List;
import java.util.function.Predicate;
import org.vipdrift.capture.Dissection;

/** Joins tests. */
final class Tests {
    private Tests() {
    }

    static Predicate<Dissection> or(List<Predicate<Dissection>> tests) {
        return packet -> {
            for (int i = 0; i < tests.size(); i++) {
                if (tests.get(i).test(packet)) {
                    return true;
                }
            }
            return false;
        };
    }

    static Predicate<Dissection> and(List<Predicate<Dissection>> tests) {
        return packet -> {
            for (int i = 0; i < tests.size(); i++) {
                if (!tests.get(i).test(packet)) {
                    return false;
                }
            }
            return true;
        };
    }

    static Predicate<Dissection> xor(List<Predicate<Dissection>> tests) {
        return packet -> {
            boolean odd = false;
            for (int i = 0; i < tests.size(); i++) {
                odd ^= tests.get(i).test(packet);
            }
            return odd;
        };
    }
}
