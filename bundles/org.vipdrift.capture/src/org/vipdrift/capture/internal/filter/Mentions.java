package org.vipdrift.capture.internal.filter;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the fields a filter names. */
public final class Mentions {
    private Mentions() {
    }

    public static Set<String> of(Syntax syntax) {
        Set<String> names = new TreeSet<>();
        collect(syntax, names);
        return names;
    }

    private static void collect(Syntax syntax, Set<String> names) {
        switch (syntax) {
            case Syntax.Or(List<Syntax> parts) -> parts.forEach(part -> collect(part, names));
            case Syntax.Xor(List<Syntax> parts) -> parts.forEach(part -> collect(part, names));
            case Syntax.And(List<Syntax> parts) -> parts.forEach(part -> collect(part, names));
            case Syntax.Not(Syntax part) -> collect(part, names);
            case Syntax.Exists(Token field) -> names.add(field.text());
            case Syntax.Compares(Token field, Relation _, Token _, Token operand) -> {
                names.add(field.text());
                names.add(operand.text());
            }
            case Syntax.Member(Token field, List<Syntax.Element> _) -> names.add(field.text());
        }
    }
}
