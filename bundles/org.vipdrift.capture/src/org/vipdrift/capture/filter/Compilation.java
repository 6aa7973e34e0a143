package org.vipdrift.capture.filter;

import java.util.Optional;

/** What became of a filter's text. */
public sealed interface Compilation {

    record Compiled(DisplayFilter compiled) implements Compilation {
    }

    record Refused(FilterError why) implements Compilation {
    }

    default Optional<DisplayFilter> filter() {
        return this instanceof Compiled(DisplayFilter compiled) ? Optional.of(compiled) : Optional.empty();
    }

    default Optional<FilterError> error() {
        return this instanceof Refused(FilterError why) ? Optional.of(why) : Optional.empty();
    }
}
