package org.vipdrift.architecture;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which bundles may import a package that is not ours. */
final class Libraries {
    /** Packages of the JDK, of OSGi's specifications and of Eclipse (other rules judge that) are not libraries. */
    private static final List<String> FREE = List.of("java.", "javax.", "org.w3c.dom.", "org.xml.sax.", "org.osgi.",
            "org.eclipse.", "jakarta.", Bundle.OURS);

    private Libraries() {
    }

    static boolean mayImport(Bundle bundle, String imported) {
        Optional<List<String>> owners = entry(imported).map(Map.Entry::getValue);
        if (owners.isPresent()) {
            return owners.get().contains(bundle.shortName());
        }
        return FREE.stream().anyMatch((imported + ".")::startsWith);
    }

    /** The bundles that may import a package, for a sentence. */
    static String owners(String imported) {
        return entry(imported).map(e -> String.join(", ", e.getValue())).orElse("not yet said in Arrows.LIBRARIES");
    }

    private static Optional<Map.Entry<String, List<String>>> entry(String imported) {
        return Arrows.LIBRARIES.entrySet().stream().filter(e -> (imported + ".").startsWith(e.getKey() + "."))
                .findFirst();
    }
}
