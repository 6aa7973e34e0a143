package org.vipdrift.inventory.internal.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Making and finding YAML nodes. */
final class Nodes {
    private Nodes() {
    }

    static ScalarNode text(String value) {
        return new ScalarNode(Tag.STR, value, ScalarStyle.PLAIN);
    }

    static ScalarNode number(int value) {
        return new ScalarNode(Tag.INT, Integer.toString(value), ScalarStyle.PLAIN);
    }

    static ScalarNode truth(boolean value) {
        return new ScalarNode(Tag.BOOL, Boolean.toString(value), ScalarStyle.PLAIN);
    }

    static MappingNode mapping(FlowStyle style, NodeTuple... entries) {
        return new MappingNode(Tag.MAP, new ArrayList<>(List.of(entries)), style);
    }

    static SequenceNode list(List<Node> items) {
        return list(FlowStyle.BLOCK, items);
    }

    static SequenceNode list(FlowStyle style, List<Node> items) {
        return new SequenceNode(Tag.SEQ, items, style);
    }

    static NodeTuple entry(String key, Node value) {
        return new NodeTuple(text(key), value);
    }

    /** A key without a value, as in "hosts:". */
    static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar && scalar.isPlain() && Tag.NULL.equals(scalar.getTag());
    }

    static boolean isKey(NodeTuple entry, String key) {
        return entry.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key);
    }

    static Optional<NodeTuple> entry(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream().filter(e -> isKey(e, key)).findFirst()
                : Optional.empty();
    }

    static Optional<Node> value(Node node, String key) {
        return entry(node, key).map(NodeTuple::getValueNode);
    }

    /** The node whose place in the text stands for this path: a scalar itself, the key of anything larger. */
    static Node find(Node root, List<String> place) {
        Node shown = root;
        Node at = root;
        for (String key : place) {
            Optional<NodeTuple> next = at instanceof SequenceNode list ? item(list, key) : entry(at, key);
            if (next.isEmpty()) {
                return shown;
            }
            at = next.get().getValueNode();
            shown = at instanceof ScalarNode ? at : next.get().getKeyNode();
        }
        return shown;
    }

    private static Optional<NodeTuple> item(SequenceNode list, String index) {
        int i = Integer.parseInt(index);
        return i < list.getValue().size()
                ? Optional.of(new NodeTuple(list.getValue().get(i), list.getValue().get(i)))
                : Optional.empty();
    }
}
