package org.vipdrift.inventory.internal.yaml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
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

    /** Key and value. */
    Optional<NodeTuple> entry(String key) {
        return optional(key).map(_ -> entries.get(key));
    }

    /** @throws DamageException if the key is missing */
    Node node(String key) {
        return optional(key).orElseThrow(() -> DamageException.at(owner, subject + " has no " + key + "; add it."));
    }

    String text(String key) {
        return scalar(node(key));
    }

    String text(String key, String absent) {
        return optional(key).map(Fields::scalar).orElse(absent);
    }

    int number(String key, int absent) {
        return optional(key).map(node -> number(key, node)).orElse(absent);
    }

    /** @throws DamageException if the key is missing */
    int number(String key) {
        return number(key, node(key));
    }

    private int number(String key, Node node) {
        return value(node, text -> number(subject, key, text));
    }

    /** Whether the first of two words is there; anything else is refused. */
    boolean word(String key, String yes, String no, boolean absent) {
        return optional(key).map(node -> value(node, text -> {
            if (!text.equals(yes) && !text.equals(no)) {
                throw new InvalidValueException("The " + key + " of " + small(subject) + " is "
                        + Printable.quoted(text) + "; write " + yes + " or " + no + ".");
            }
            return text.equals(yes);
        })).orElse(absent);
    }

    /** The values of a list; none if the key or its value is missing. */
    <T> List<T> list(String key, Function<String, T> form) {
        Optional<Node> node = optional(key).filter(n -> !Nodes.isNothing(n));
        return node.map(n -> items(key, n).stream().map(item -> value(item, form)).toList()).orElse(List.of());
    }

    private List<Node> items(String key, Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        throw DamageException.at(node, "The " + key + " of " + small(subject)
                + " are a list: one a line, each after \"- \".");
    }

    private static String small(String subject) {
        return subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1);
    }

    private static int number(String subject, String key, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new InvalidValueException("The " + key + " of " + small(subject) + " is " + Printable.quoted(text)
                    + "; it must be a whole number.");
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
