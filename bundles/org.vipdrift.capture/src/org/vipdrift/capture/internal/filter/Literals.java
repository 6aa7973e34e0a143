package org.vipdrift.capture.internal.filter;

import java.util.Optional;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldType;

/** Reads the values of a filter as the field they are compared with wants them. */
final class Literals {
    private Literals() {
    }

    /** @throws Refusal if it is no value of the field's type */
    static Constant read(FieldInfo field, Token value) throws Refusal {
        Optional<Constant> constant = find(field, value);
        if (constant.isPresent()) {
            return constant.get();
        }
        if (field.type() == FieldType.PROTOCOL) {
            throw Refusal.at(value, field.name() + " has no value to compare with: it is there or not.");
        }
        throw Refusal.at(value, field.name() + " is " + Types.phrase(field.type()) + "; " + value.shown() + " is not."
                + hint(field, value), suggestion(field, value));
    }

    static Optional<Constant> find(FieldInfo field, Token value) throws Refusal {
        return switch (field.type()) {
            case NUMBER -> Numbers.read(value).<Constant>map(number -> number).or(() -> named(field, value));
            case FLAG -> Numbers.read(value).<Constant>map(number -> new Constant.Flag(number.number() != 0))
                    .or(() -> Numbers.flag(value));
            case MAC, OCTETS -> value.isString() && field.type() == FieldType.OCTETS
                    ? Optional.of(new Constant.Bytes(Quoted.octets(value)))
                    : Octets.read(value, field.type() == FieldType.MAC);
            case IPV4 -> Networks.read(value, 4);
            case IPV6 -> Networks.read(value, 16);
            case TIME -> Times.read(value);
            case TEXT -> Optional.of(new Constant.Text(value.isString() ? Quoted.text(value) : value.text()));
            case PROTOCOL -> Optional.empty();
        };
    }

    private static Optional<Constant> named(FieldInfo field, Token value) {
        return ValueNames.number(field.name(), value.text()).map(Constant.Num::new);
    }

    private static String hint(FieldInfo field, Token value) {
        if (field.type() == FieldType.NUMBER && value.text().matches("0[0-9]+")) {
            return " A number that begins with 0 is octal.";
        }
        return Networks.hint(field.type(), value);
    }

    /** The same without quotes, or the name of a value that looks like it. */
    private static Optional<String> suggestion(FieldInfo field, Token value) throws Refusal {
        Token bare = new Token(Token.Kind.WORD, value.text(), value.start(), value.end());
        if (value.isString() && find(field, bare).isPresent()) {
            return Optional.of(value.text());
        }
        return Nearest.to(value.text(), ValueNames.of(field.name()).values()).map(Quoted::of);
    }
}
