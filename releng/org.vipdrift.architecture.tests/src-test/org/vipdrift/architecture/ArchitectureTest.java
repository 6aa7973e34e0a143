package org.vipdrift.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final Path ROOT = Path.of(System.getProperty("vipdrift.root", "../.."));
    private static final List<Bundle> BUNDLES = BundleFolder.readAll(ROOT.resolve("bundles"));

    static Stream<Rule> rules() {
        return Rule.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyBundleKeepsTheRule(Rule rule) {
        assertEquals("", String.join("\n", rule.violations(BUNDLES).toList()));
    }

    @Test
    void readsTheBundlesThatAreThere() {
        List<String> names = BUNDLES.stream().map(Bundle::shortName).toList();
        assertTrue(names.containsAll(List.of("core", "remote", "failover", "app")), names.toString());
    }
}
