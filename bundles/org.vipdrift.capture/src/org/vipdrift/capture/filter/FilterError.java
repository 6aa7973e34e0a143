package org.vipdrift.capture.filter;

import java.util.Optional;

/**
 * Why a text is no display filter.
 *
 * @param start first character it is about, from 0
 * @param end behind the last one; equal to start where something is missing
 * @param sentence what is wrong there
 * @param suggestion what could stand there instead, for a quick fix
 */
public record FilterError(int start, int end, String sentence, Optional<String> suggestion) {

    /** "There is no field arp.opcod. Did you mean arp.opcode?" */
    public String text() {
        return sentence + suggestion.map(other -> " Did you mean " + other + "?").orElse("");
    }

    /** A line to print under the filter that marks the place, as {@code "  ^~~~"}. */
    public String marker() {
        return " ".repeat(start) + "^" + "~".repeat(Math.max(0, end - start - 1));
    }
}
