package org.vipdrift.capture.internal.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.FieldCatalog;
import org.vipdrift.capture.FieldInfo;

/** Looks up a filter's fields, checks that its values suit them, and makes a test for packets of it. */
public final class Checker {
    private Checker() {
    }

    /** @return thread-safe, keeps nothing between packets */
    public static Predicate<Dissection> check(Syntax syntax) throws Refusal {
        return switch (syntax) {
            case Syntax.Or(List<Syntax> parts) -> Tests.or(all(parts));
            case Syntax.Xor(List<Syntax> parts) -> Tests.xor(all(parts));
            case Syntax.And(List<Syntax> parts) -> Tests.and(all(parts));
            case Syntax.Not(Syntax part) -> check(part).negate();
            case Syntax.Exists(Token name) -> new FieldReader(field(name))::isIn;
            case Syntax.Compares compares -> Comparisons.check(compares, field(compares.field()));
            case Syntax.Member(Token name, List<Syntax.Element> elements) -> Members.check(field(name), elements);
        };
    }

    private static List<Predicate<Dissection>> all(List<Syntax> parts) throws Refusal {
        List<Predicate<Dissection>> tests = new ArrayList<>();
        for (Syntax part : parts) {
            tests.add(check(part));
        }
        return List.copyOf(tests);
    }

    private static FieldInfo field(Token name) throws Refusal {
        Optional<FieldInfo> field = FieldCatalog.named(name.text());
        if (field.isEmpty()) {
            throw Refusal.at(name, "There is no field or protocol " + name.text() + ".",
                    Nearest.to(name.text(), FieldCatalog.all().stream().map(FieldInfo::name).toList()));
        }
        return field.get();
    }
}
