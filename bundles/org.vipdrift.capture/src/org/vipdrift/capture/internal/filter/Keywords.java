package org.vipdrift.capture.internal.filter;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Words that are no fields and no values; relations have theirs. */
final class Keywords {
    static final Set<String> ALL = Set.of("and", "or", "xor", "not", "in");

    private Keywords() {
    }

    /** What the person may have meant by AND. */
    static Optional<String> inCapitals(Token token) {
        String small = token.text().toLowerCase(Locale.ROOT);
        Token lower = new Token(token.kind(), small, token.start(), token.end());
        boolean meant = !small.equals(token.text()) && (ALL.contains(small) || Relation.of(lower).isPresent());
        return meant ? Optional.of(small) : Optional.empty();
    }
}
