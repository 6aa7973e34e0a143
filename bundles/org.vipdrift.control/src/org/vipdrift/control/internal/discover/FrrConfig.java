package org.vipdrift.control.internal.discover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The VIPs of FRR's VRRP (frr.conf, FRR's documentation of vrrpd).
 *
 * <pre>
 * interface eth0
 *  vrrp 5 version 3
 *  vrrp 5 priority 200
 *  vrrp 5 ip 198.51.100.100
 * </pre>
 */
final class FrrConfig {
    private static final int DEFAULT_PRIORITY = 100;
    private static final int VALUE = 3;

    private FrrConfig() {
    }

    static void read(List<String> lines, VipList vips) {
        List<List<String>> statements = new ArrayList<>();
        Map<String, Integer> priorities = new HashMap<>();
        String link = "";
        for (String line : lines) {
            List<String> words = List.of(line.strip().split("\\s+"));
            if (!line.startsWith(" ") && !line.isBlank()) {
                link = words.getFirst().equals("interface") && words.size() > 1 ? words.get(1) : "";
            } else if (words.getFirst().equals("vrrp") && words.size() > VALUE) {
                note(link, words, statements, priorities);
            }
        }
        statements.forEach(words -> vips.add(new VipList.Source("frr", words.getFirst(),
                VipList.number(words.get(1)),
                priorities.getOrDefault(words.getFirst() + " " + words.get(1), DEFAULT_PRIORITY), ""),
                words.getLast()));
    }

    private static void note(String link, List<String> words, List<List<String>> statements,
            Map<String, Integer> priorities) {
        switch (words.get(2)) {
            case "ip", "ipv6" -> statements.add(List.of(link, words.get(1), words.get(VALUE)));
            case "priority" -> priorities.put(link + " " + words.get(1), VipList.number(words.get(VALUE)));
            default -> {
            }
        }
    }
}
