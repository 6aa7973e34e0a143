package org.vipdrift.inventory.internal.exchange.ansible;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.exchange.ImportException;

/**
 * Confined to one thread. Ansible's hosts and groups, whatever file they come from. A host has the variables of all its
 * groups: those of {@code all} first, then by depth and by name, the later one over the earlier, and its own over all.
 */
final class Groups {
    static final String ALL = "all";
    static final String UNGROUPED = "ungrouped";
    private static final int MOST_HOSTS = 20_000;
    private static final int DEEPEST = 64;
    /** Of groups that were asked about once all were read. */
    private final Map<String, Integer> depths = new HashMap<>();
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

    /** @throws ImportException if there are more hosts than an inventory is made for */
    void add(String group, String host, int line) throws ImportException {
        if (hosts.size() >= MOST_HOSTS) {
            throw new ImportException("line " + line, "There are more than " + MOST_HOSTS + " hosts; take a part.");
        }
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
        Deque<String> next = new ArrayDeque<>(List.of(group));
        while (!next.isEmpty()) {
            group(next.pop()).parents().stream().filter(above::add).forEach(next::push);
        }
        return above;
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

    /** The longest way down from {@code all}; so much at most as there are groups. */
    private int depth(String group) {
        Integer known = depths.get(group);
        if (known == null) {
            known = group.equals(ALL) ? 0
                    : 1 + group(group).parents().stream().mapToInt(this::depth).max().orElse(0);
            depths.put(group, known);
        }
        return known;
    }

    /** @throws ImportException if groups lie deeper in each other than anybody would have them */
    void check() throws ImportException {
        Set<String> level = new HashSet<>(groups.keySet());
        for (int depth = 0; !level.isEmpty(); depth++) {
            if (depth > DEEPEST) {
                throw new ImportException("", "Groups lie more than " + DEEPEST + " deep in each other.");
            }
            level = level.stream().flatMap(name -> group(name).parents().stream()).collect(Collectors.toSet());
        }
    }
}
