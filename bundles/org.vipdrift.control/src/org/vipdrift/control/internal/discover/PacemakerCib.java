package org.vipdrift.control.internal.discover;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The VIPs of Pacemaker's cluster information base, cib.xml: primitives of the type IPaddr2 or IPaddr with their parameters
 * ip, cidr_netmask and nic. Pacemaker writes the file itself, so its tags are looked for, and no XML is interpreted.
 */
final class PacemakerCib {
    private static final Pattern TAG = Pattern.compile("<(/?primitive|nvpair)\\b([^<>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z_-]{1,64})=\"([^\"]*)\"");

    private PacemakerCib() {
    }

    static void read(String text, VipList vips) {
        Map<String, String> parameters = new HashMap<>();
        boolean within = false;
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            Map<String, String> attributes = attributes(tag.group(2));
            switch (tag.group(1)) {
                case "primitive" -> {
                    within = attributes.getOrDefault("type", "").startsWith("IPaddr");
                    parameters.clear();
                }
                case "nvpair" ->
                    parameters.putIfAbsent(attributes.getOrDefault("name", ""), attributes.getOrDefault("value", ""));
                default -> {
                    if (within) {
                        add(parameters, vips);
                    }
                    within = false;
                }
            }
        }
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(2));
        }
        return attributes;
    }

    private static void add(Map<String, String> parameters, VipList vips) {
        String length = parameters.getOrDefault("cidr_netmask", "");
        vips.add(new VipList.Source("pacemaker", parameters.getOrDefault("nic", ""), 0, 0, ""),
                parameters.getOrDefault("ip", "") + (VipList.number(length) == 0 ? "" : "/" + length));
    }
}
