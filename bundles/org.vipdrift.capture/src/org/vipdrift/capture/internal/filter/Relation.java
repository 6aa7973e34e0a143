package org.vipdrift.capture.internal.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a field may be compared. */
public enum Relation {
    EQ(false, "equal, one of the values", "==", "eq", "any_eq"),
    NE(true, "not equal, none of the values", "!=", "ne", "all_ne"),
    GT(false, "greater than", ">", "gt"),
    LT(false, "less than", "<", "lt"),
    GE(false, "greater or equal", ">=", "ge"),
    LE(false, "less or equal", "<=", "le"),
    CONTAINS(false, "has this text or these bytes in it", "contains"),
    MATCHES(false, "fits the regular expression, in small or capital letters", "matches", "~"),
    ALL_EQ(true, "equal, all of the values", "===", "all_eq"),
    ANY_NE(false, "not equal, one of the values", "~=", "!==", "any_ne");

    private final boolean all;
    private final String description;
    private final List<String> forms;

    Relation(boolean all, String description, String... forms) {
        this.all = all;
        this.description = description;
        this.forms = List.of(forms);
    }

    static Optional<Relation> of(Token token) {
        return Arrays.stream(values()).filter(r -> r.forms.stream().anyMatch(token::is)).findFirst();
    }

    /** Whether it must hold for all values a packet has of the field, or for one. */
    boolean all() {
        return all;
    }

    public String symbol() {
        return forms.getFirst();
    }

    public String description() {
        return description;
    }

    /** @param order below 0 if the packet's value comes before the other, 0 if it is the same */
    boolean holds(int order) {
        return switch (this) {
            case EQ, ALL_EQ -> order == 0;
            case NE, ANY_NE -> order != 0;
            case GT -> order > 0;
            case LT -> order < 0;
            case GE -> order >= 0;
            case LE -> order <= 0;
            case CONTAINS, MATCHES -> false;
        };
    }

    /** Whether it holds for values of different kinds, which have no order. */
    boolean holdsBetweenStrangers() {
        return this == NE || this == ANY_NE;
    }
}
