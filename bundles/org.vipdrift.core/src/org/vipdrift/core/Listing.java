package org.vipdrift.core;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Many things in a sentence that somebody reads: up to eight are named, of more the first three and how many there are besides. */
public final class Listing {
    private static final int MOST = 8;
    private static final int FIRST = 3;

    private Listing() {
    }

    /** "192.0.2.1, 192.0.2.2", or "192.0.2.1, 192.0.2.2, 192.0.2.3 and 247 more". */
    public static <T> String of(Collection<T> things, Function<T, String> name) {
        boolean all = things.size() <= MOST;
        return things.stream().limit(all ? MOST : FIRST).map(name).collect(Collectors.joining(", "))
                + (all ? "" : " and " + (things.size() - FIRST) + " more");
    }
}
