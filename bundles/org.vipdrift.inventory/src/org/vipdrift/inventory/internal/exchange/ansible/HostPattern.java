package org.vipdrift.inventory.internal.exchange.ansible;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.inventory.exchange.ImportException;

/**
 * What names hosts in Ansible's files: a name or address, ranges in it, a port behind a colon, an IPv6 address with a port
 * in brackets.
 *
 * @param port empty for none
 */
record HostPattern(List<String> names, String port) {
    private static final Pattern IPV6 = Pattern
            .compile("\\[([0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)\\](?::([0-9]{1,5}))?");
    private static final Pattern BARE_IPV6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");

    /** @throws InvalidValueException if a range can't be */
    static HostPattern parse(String text) {
        Matcher address = IPV6.matcher(text);
        if (address.matches()) {
            return new HostPattern(List.of(String.valueOf(address.group(1))), orEmpty(address, 2));
        }
        if (BARE_IPV6.matcher(text).matches()) {
            return new HostPattern(List.of(text), "");
        }
        int colon = text.lastIndexOf(':');
        boolean port = colon > text.lastIndexOf(']') && colon > 0 && text.substring(colon + 1).matches("[0-9]{1,5}");
        return port ? new HostPattern(Ranges.expanded(text.substring(0, colon)), text.substring(colon + 1))
                : new HostPattern(Ranges.expanded(text), "");
    }

    private static String orEmpty(Matcher matcher, int group) {
        return matcher.group(group) == null ? "" : String.valueOf(matcher.group(group));
    }

    /** Names the hosts in a group, with the port if there is one. */
    void addTo(Groups groups, String group, int line) throws ImportException {
        for (String name : names) {
            groups.add(group, name, line);
            if (!port.isEmpty()) {
                groups.hostVariable(name, "ansible_port", Value.of(port, line));
            }
        }
    }
}
