package org.vipdrift.ui.common;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Immutable. Orders rows by something made from each. A whole list is sorted with one look at each row: making the key
 * may be dear, and may depend on the time.
 */
record KeyOrder<T, K>(Function<T, K> key, Comparator<? super K> order) implements Comparator<T> {

    @Override
    public int compare(T a, T b) {
        return order.compare(key.apply(a), key.apply(b));
    }

    List<T> sorted(List<T> rows, boolean descending) {
        Comparator<Keyed<T, K>> byKey = Comparator.comparing(Keyed::key, order);
        return rows.stream().map(row -> new Keyed<>(key.apply(row), row)).sorted(descending ? byKey.reversed() : byKey)
                .map(Keyed::row).toList();
    }

    private record Keyed<T, K>(K key, T row) {
    }
}
