package org.vipdrift.architecture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Which of our bundles a package belongs to. Immutable. */
final class Owners {
    private final Map<String, String> owners = new HashMap<>();

    Owners(List<Bundle> bundles) {
        bundles.forEach(b -> b.packages().forEach(p -> owners.put(p, b.shortName())));
    }

    /** Short names of our bundles a bundle uses, by Import-Package or by Require-Bundle. */
    Stream<String> usedBy(Bundle bundle) {
        Stream<String> imported = bundle.imports().stream().map(owners::get).filter(Objects::nonNull);
        Stream<String> required = bundle.requires().stream().filter(r -> r.startsWith(Bundle.OURS))
                .map(r -> r.substring(Bundle.OURS.length()));
        return Stream.concat(imported, required).distinct();
    }
}
