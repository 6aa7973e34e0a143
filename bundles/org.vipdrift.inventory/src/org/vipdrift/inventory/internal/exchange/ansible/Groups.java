package org.vipdrift.inventory.internal.exchange.ansible;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.exchange.ImportException;

/**
 * Confined to one thread. Ansible's hosts and groups, whatever file they come from. A host has the variables of all its
 * groups: those of {@code all} first, then by depth and by name, the later one over the earlier, and its own over all.
 */
final class Groups {
    static final String ALL = "all";
    static final String UNGROUPED = "ungrouped";
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Named> hosts = new LinkedHashMap<>();

    /** Sets of names and variables that grow. */
    private record Group(Map<String, Value> variables, Set<String> parents, Set<String> hosts) {
    }

    /** @param line where it was first named */
    private record Named(Map<String, Value> variables, int line) {
    }

    Groups() {
        group(ALL);
        group(UNGROUPED);
    }

    private Group group(String name) {
        return groups.computeIfAbsent(name,
                n -> new Group(new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>()));
    }

    void declare(String group) {
        group(group);
    }

    boolean has(String group) {
        return groups.containsKey(group);
    }

    void add(String group, String host, int line) {
        hosts.computeIfAbsent(host, h -> new Named(new LinkedHashMap<>(), line));
        group(group).hosts().add(host);
    }

    /** @throws ImportException if the parent is below the child */
    void child(String parent, String child, int line) throws ImportException {
        if (parent.equals(child) || above(parent).contains(child)) {
            throw new ImportException("line " + line, "The group " + Printable.quoted(child)
                    + " is made a child of what lies below it; take one of the two out.");
        }
        group(parent);
        group(child).parents().add(parent);
    }

    void groupVariable(String group, String name, Value value) {
        group(group).variables().put(name, value);
    }

    /** @param host one that was added */
    void hostVariable(String host, String name, Value value) {
        Named named = hosts.get(host);
        if (named != null) {
            named.variables().put(name, value);
        }
    }

    Set<String> hosts() {
        return hosts.keySet();
    }

    int line(String host) {
        Named named = hosts.get(host);
        return named == null ? 0 : named.line();
    }

    /** The groups a host is in, at any depth, by name; without those every host is in. */
    List<String> of(String host) {
        return all(host).stream().filter(group -> !group.equals(ALL) && !group.equals(UNGROUPED)).sorted().toList();
    }

    private Set<String> all(String host) {
        Set<String> all = new HashSet<>();
        groups.forEach((name, group) -> {
            if (group.hosts().contains(host)) {
                all.add(name);
                all.addAll(above(name));
            }
        });
        all.add(ALL);
        return all;
    }

    private Set<String> above(String group) {
        Set<String> above = new HashSet<>();
        climb(group, above);
        return above;
    }

    private void climb(String group, Set<String> above) {
        for (String parent : group(group).parents()) {
            if (above.add(parent)) {
                climb(parent, above);
            }
        }
    }

    Map<String, Value> variables(String host) {
        Map<String, Value> variables = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(all(host));
        order.sort(Comparator.comparingInt(this::depth).thenComparing(Comparator.naturalOrder()));
        order.forEach(group -> variables.putAll(group(group).variables()));
        Named named = hosts.get(host);
        if (named != null) {
            variables.putAll(named.variables());
        }
        return variables;
    }

    /** The longest way down from {@code all}. */
    private int depth(String group) {
        return group.equals(ALL) ? 0
                : 1 + group(group).parents().stream().mapToInt(this::depth).max().orElse(0);
    }
}
