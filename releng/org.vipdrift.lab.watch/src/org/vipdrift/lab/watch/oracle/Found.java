package org.vipdrift.lab.watch.oracle;

import java.util.ArrayList;
import java.util.List;

/** Violations as they are told: the first ones, and how many there are in all. */
final class Found {
    private static final int TOLD = 3;

    private Found() {
    }

    static List<String> shortened(List<String> found) {
        if (found.size() <= TOLD) {
            return List.copyOf(found);
        }
        List<String> told = new ArrayList<>(found.subList(0, TOLD));
        told.add("And so on, " + found.size() + " in all.");
        return List.copyOf(told);
    }
}
