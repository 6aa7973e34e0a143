package org.vipdrift.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static String upTo(int last) {
        return Listing.of(IntStream.rangeClosed(1, last).boxed().toList(), number -> "h" + number);
    }

    @Test
    void namesAFewAndCountsMany() {
        assertEquals("", Listing.of(List.of(), Object::toString));
        assertEquals("h1, h2", upTo(2));
        assertEquals("h1, h2, h3, h4, h5, h6, h7, h8", upTo(8));
        assertEquals("h1, h2, h3 and 6 more", upTo(9));
        assertEquals("h1, h2, h3 and 247 more", upTo(250));
    }
}
