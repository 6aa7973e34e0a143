package org.vipdrift.capture.internal.filter;

import java.util.List;
import java.util.Optional;

/** A filter as it was written, before anybody knows whether its fields exist. */
public sealed interface Syntax {

    /** One of them holds. */
    record Or(List<Syntax> parts) implements Syntax {
    }

    /** An odd number of them hold. */
    record Xor(List<Syntax> parts) implements Syntax {
    }

    /** All of them hold. */
    record And(List<Syntax> parts) implements Syntax {
    }

    record Not(Syntax part) implements Syntax {
    }

    record Exists(Token field) implements Syntax {
    }

    record Compares(Token field, Relation relation, Token operator, Token operand) implements Syntax {
    }

    record Member(Token field, List<Element> elements) implements Syntax {
    }

    /** @param high the end of a range, which belongs to it */
    record Element(Token low, Optional<Token> high) {
    }
}
