package org.vipdrift.inventory.internal.exchange.ansible;

import java.nio.file.Path;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.exchange.ImportException;
import org.vipdrift.inventory.exchange.Imported;
import org.vipdrift.inventory.internal.yaml.DamageException;
import org.vipdrift.inventory.internal.yaml.YamlDocument;

/** Confined to one thread. Reads a YAML inventory: groups with {@code hosts}, {@code vars} and {@code children}. */
public final class AnsibleYaml {
    private final Groups groups = new Groups();
    private final Variables variables;

    private AnsibleYaml(Path folder) {
        variables = new Variables(folder);
    }

    /** @throws ImportException where it is no YAML, or not an inventory */
    public static Imported read(String text, Path folder) throws ImportException {
        if (text.startsWith("$ANSIBLE_VAULT")) {
            throw new ImportException("line 1", "The whole file is encrypted by ansible-vault; decrypt a copy first.");
        }
        try {
            AnsibleYaml reader = new AnsibleYaml(folder);
            for (NodeTuple entry : YamlDocument.parse(text).root().getValue()) {
                reader.group(name(entry), entry.getValueNode());
            }
            return reader.variables.of(reader.groups);
        } catch (DamageException e) {
            throw new ImportException("", e.sentence());
        }
    }

    private void group(String group, Node node) throws ImportException {
        groups.declare(group);
        for (NodeTuple entry : entries(node, "A group")) {
            switch (name(entry)) {
                case "hosts" -> hosts(group, entry.getValueNode());
                case "vars" -> entries(entry.getValueNode(), "What stands below vars").forEach(variable -> groups
                        .groupVariable(group, scalar(variable.getKeyNode()), value(variable.getValueNode())));
                case "children" -> children(group, entry.getValueNode());
                default -> variables.gathered().remark(line(entry.getKeyNode()), "In group " + Printable.quoted(group)
                        + " the key " + Printable.quoted(name(entry)) + " is not known and is left out.");
            }
        }
    }

    private void children(String group, Node node) throws ImportException {
        for (NodeTuple child : entries(node, "What stands below children")) {
            groups.child(group, name(child), line(child.getKeyNode()));
            group(name(child), child.getValueNode());
        }
    }

    private void hosts(String group, Node node) throws ImportException {
        for (NodeTuple entry : entries(node, "What stands below hosts")) {
            HostPattern pattern = pattern(entry);
            pattern.addTo(groups, group, line(entry.getKeyNode()));
            for (NodeTuple variable : entries(entry.getValueNode(), "A host")) {
                Value value = value(variable.getValueNode());
                pattern.names().forEach(host -> groups.hostVariable(host, scalar(variable.getKeyNode()), value));
            }
        }
    }

    private static HostPattern pattern(NodeTuple entry) throws ImportException {
        try {
            return HostPattern.parse(name(entry));
        } catch (InvalidValueException e) {
            throw at(entry.getKeyNode(), String.valueOf(e.getMessage()));
        }
    }

    /** Those of a mapping; none of a key without a value. */
    private static List<NodeTuple> entries(Node node, String what) throws ImportException {
        return switch (node) {
            case MappingNode mapping -> mapping.getValue();
            case ScalarNode scalar when scalar.isPlain() && Tag.NULL.equals(scalar.getTag()) -> List.of();
            default -> throw at(node, what + " needs keys with a colon behind each, not a single value or a list.");
        };
    }

    private static String name(NodeTuple entry) throws ImportException {
        if (entry.getKeyNode() instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw at(entry.getKeyNode(), "A name is expected here.");
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static Value value(Node node) {
        return node.getTag().getValue().equals("!vault") ? new Value("", true, line(node))
                : node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())
                        ? Value.of(scalar.getValue(), line(node))
                        : new Value("", false, line(node));
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    private static ImportException at(Node node, String sentence) {
        return new ImportException("line " + line(node) + ", column "
                + (node.getStartMark().map(Mark::getColumn).orElse(0) + 1), sentence);
    }
}
