package org.vipdrift.capture.internal.filter;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldType;
import org.vipdrift.capture.filter.Proposal.Kind;

/** Something that may be written at one place of a filter, whatever was typed there already. */
public record Offer(Kind kind, String text, String type, String description) {

    static Offer field(FieldInfo field) {
        return new Offer(Kind.FIELD, field.name(), Types.phrase(field.type()), field.description());
    }

    static Offer operator(String text, String description) {
        return new Offer(Kind.OPERATOR, text, "", description);
    }

    static Offer value(FieldType type, String text, String description) {
        return new Offer(Kind.VALUE, text, Types.phrase(type), description);
    }
}
