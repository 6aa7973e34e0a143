package org.vipdrift.ui.driver.internal.tour;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Immutable. What the tour is to do, from system properties.
 *
 * @param folder where pictures and the result go ({@code vipdrift.tour})
 * @param hosts addresses by name ({@code vipdrift.tour.hosts}: "h1=198.51.100.11 h2=…")
 * @param fingerprints of their host keys by name ({@code vipdrift.tour.fingerprints}), checked before one is accepted
 * @param key the private key to log in with ({@code vipdrift.tour.key})
 * @param link the interface to capture on ({@code vipdrift.tour.interface})
 */
record TourOrder(Path folder, Map<String, String> hosts, Map<String, String> fingerprints, String key, String link) {

    /** Absent if no tour is wanted. */
    static Optional<TourOrder> given() {
        String folder = System.getProperty("vipdrift.tour", "");
        return folder.isEmpty() ? Optional.empty()
                : Optional.of(new TourOrder(Path.of(folder), pairs("hosts"),
                        pairs("fingerprints"), text("key"), text("interface")));
    }

    String[] names() {
        return hosts.keySet().toArray(String[]::new);
    }

    private static Map<String, String> pairs(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Arrays.stream(text(name).split(" +")).map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2)
                .forEach(pair -> pairs.put(pair[0], pair[1]));
        return pairs;
    }

    private static String text(String name) {
        return System.getProperty("vipdrift.tour." + name, "");
    }
}
