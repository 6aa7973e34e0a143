package org.vipdrift.capture.internal.filter;

import java.util.Optional;
import org.vipdrift.capture.filter.FilterError;

/** Ends a compilation; has no stack trace because it comes with every key while one types. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient FilterError error;

    private Refusal(FilterError error) {
        super(error.sentence(), null, false, false);
        this.error = error;
    }

    static Refusal at(int start, int end, String sentence) {
        return new Refusal(new FilterError(start, end, sentence, Optional.empty()));
    }

    static Refusal at(Token token, String sentence) {
        return at(token.start(), token.end(), sentence);
    }

    static Refusal at(Token token, String sentence, Optional<String> suggestion) {
        return new Refusal(new FilterError(token.start(), token.end(), sentence, suggestion));
    }

    public FilterError error() {
        return error;
    }
}
