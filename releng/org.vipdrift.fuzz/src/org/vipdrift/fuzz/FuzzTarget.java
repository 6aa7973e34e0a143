package org.vipdrift.fuzz;

import java.util.List;
import java.util.stream.Stream;

/** Something that takes bytes from outside. Implementations have a public constructor without arguments. */
public interface FuzzTarget {

    /** Inputs to start from; together they reach what mutations alone would not find. */
    Stream<byte[]> seeds();

    /** Words of the language it reads, for inputs that are text. */
    default List<String> dictionary() {
        return List.of();
    }

    /** Octets an input has at most. */
    default int longest() {
        return 4096;
    }

    /** Does one input; every exception and every error that it throws is a finding. */
    void test(byte[] input) throws Exception;
}
