package org.vipdrift.capture.ui.internal.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.filter.SavedFilter;

/**
 * Immutable. The display filters the person gave names, in the person's order.
 *
 * @param all no name twice: the first counts
 */
public record SavedFilters(List<SavedFilter> all) {
    /** What its text form can hold. */
    public static final int MOST = 1000;

    public SavedFilters {
        List<SavedFilter> distinct = new ArrayList<>();
        for (SavedFilter one : all) {
            if (distinct.size() < MOST && distinct.stream().noneMatch(other -> other.name().equals(one.name()))) {
                distinct.add(one);
            }
        }
        all = List.copyOf(distinct);
    }

    public Optional<SavedFilter> named(String name) {
        return all.stream().filter(one -> one.name().equals(name.strip())).findFirst();
    }

    /** With one more; it takes the place of the one of its name. */
    public SavedFilters with(SavedFilter one) {
        return with(all.size(), one);
    }

    /**
     * With another in the place of the one at an index, or at the end; one elsewhere that has its name goes.
     *
     * @param index the number there are for a new one
     */
    public SavedFilters with(int index, SavedFilter one) {
        List<SavedFilter> next = new ArrayList<>(all);
        int same = index == all.size() ? named(one.name()).map(all::indexOf).orElse(index) : index;
        if (same == next.size()) {
            next.add(one);
        } else {
            next.set(same, one);
        }
        return new SavedFilters(next.stream().filter(other -> other == one || !other.name().equals(one.name()))
                .toList());
    }

    public SavedFilters without(int index) {
        List<SavedFilter> next = new ArrayList<>(all);
        next.remove(index);
        return new SavedFilters(next);
    }

    /** Two that lie beside each other change places. */
    public SavedFilters moved(int index, int to) {
        List<SavedFilter> next = new ArrayList<>(all);
        Collections.swap(next, index, to);
        return new SavedFilters(next);
    }
}
