package org.vipdrift.capture.internal.filter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vipdrift.capture.FieldCatalog;

/** Finds layers without which no packet passes. */
public final class Needs {
    private Needs() {
    }

    /** Of which a packet needs at least one; empty if nothing is known. */
    public static Set<String> of(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Or(List<Syntax> parts) -> any(parts);
            case Syntax.Xor(List<Syntax> parts) -> any(parts);
            case Syntax.And(List<Syntax> parts) -> fewest(parts);
            case Syntax.Not _ -> Set.of();
            case Syntax.Exists(Token field) -> layers(field);
            case Syntax.Compares compares -> layers(compares.field());
            case Syntax.Member(Token field, List<Syntax.Element> _) -> layers(field);
        };
    }

    private static Set<String> any(List<Syntax> parts) {
        List<Set<String>> needs = parts.stream().map(Needs::of).toList();
        Set<String> all = new TreeSet<>();
        needs.forEach(all::addAll);
        return needs.stream().anyMatch(Set::isEmpty) ? Set.of() : Set.copyOf(all);
    }

    private static Set<String> fewest(List<Syntax> parts) {
        Optional<Set<String>> fewest = parts.stream().map(Needs::of).filter(needs -> !needs.isEmpty())
                .min((one, other) -> Integer.compare(one.size(), other.size()));
        return fewest.orElse(Set.of());
    }

    private static Set<String> layers(Token field) {
        return FieldCatalog.named(field.text()).map(Home::of).orElse(Set.of());
    }
}
