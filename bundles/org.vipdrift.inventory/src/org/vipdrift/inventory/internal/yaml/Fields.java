package org.vipdrift.inventory.internal.yaml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/** Confined to one thread. One mapping read key by key; what was not asked for is noted as unknown at the end. */
final class Fields {
    private final Node owner;
    private final String subject;
    private final List<String> unknown;
    private final Map<String, NodeTuple> entries;
    private final Set<String> asked = new HashSet<>();

    /** @param subject for sentences: "Host h1" */
    Fields(MappingNode mapping, String subject, List<String> unknown) {
        this(mapping, mapping, subject, unknown);
    }

    /** The mapping under a key; the key's place stands for the whole. */
    Fields(NodeTuple entry, String subject, List<String> unknown) {
        this(entry.getKeyNode(), entry.getValueNode(), subject, unknown);
    }

    private Fields(Node owner, Node value, String subject, List<String> unknown) {
        this.owner = owner;
        this.subject = subject;
        this.unknown = unknown;
        this.entries = unique(mapping(value, subject));
    }

    private static MappingNode mapping(Node node, String subject) {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw DamageException.at(node, subject + " needs keys with values below it, not a single value or a list.");
    }

    private static Map<String, NodeTuple> unique(MappingNode mapping) {
        Map<String, NodeTuple> entries = HashMap.newHashMap(mapping.getValue().size());
        for (NodeTuple entry : mapping.getValue()) {
            String key = scalar(entry.getKeyNode());
            NodeTuple first = entries.putIfAbsent(key, entry);
            if (first != null) {
                throw DamageException.at(entry.getKeyNode(), "The key " + Printable.quoted(key)
                        + " is here a second time; the first is in line "
                        + (first.getKeyNode().getStartMark().map(Mark::getLine).orElse(0) + 1) + ".");
            }
        }
        return entries;
    }

    Optional<Node> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
    }

    /** @throws DamageException if the key is missing */
    Node node(String key) {
        return optional(key).orElseThrow(() -> DamageException.at(owner, subject + " has no " + key + "; add it."));
    }

    String text(String key) {
        return scalar(node(key));
    }

    int number(String key, int absent) {
        return optional(key).map(node -> value(node, text -> number(subject, key, text))).orElse(absent);
    }

    private static int number(String subject, String key, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new InvalidValueException("The " + key + " of " + subject.substring(0, 1).toLowerCase()
                    + subject.substring(1) + " is " + Printable.quoted(text) + "; it must be a whole number.");
        }
    }

    /** The entries of a mapping below this one, checked for duplicates; none if the key or its value is missing. */
    List<NodeTuple> entries(String key) {
        Optional<Node> node = optional(key).filter(n -> !Nodes.isNothing(n));
        node.ifPresent(n -> unique(mapping(n, "The key " + key)));
        return node.map(n -> ((MappingNode) n).getValue()).orElse(List.of());
    }

    /** Notes what nobody asked for. */
    void finish() {
        entries.values().stream().map(NodeTuple::getKeyNode).filter(k -> !asked.contains(scalar(k)))
                .forEach(k -> unknown.add(DamageException.at(k, "The key " + Printable.quoted(scalar(k))
                        + " is not known to this version; it is kept and has no effect.").sentence()));
    }

    /** A scalar turned into a value, whose complaint gets the scalar's place. */
    static <T> T value(Node node, Function<String, T> form) {
        String text = scalar(node);
        try {
            return form.apply(text);
        } catch (InvalidValueException e) {
            throw DamageException.at(node, String.valueOf(e.getMessage()));
        }
    }

    private static String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw DamageException.at(node, "A single value is expected here, not a list or keys.");
    }
}
