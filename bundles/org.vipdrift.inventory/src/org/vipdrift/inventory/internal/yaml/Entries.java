package org.vipdrift.inventory.internal.yaml;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Changes of one mapping's entries that keep the comments round them. */
final class Entries {
    private Entries() {
    }

    /**
     * Sets a value; the comment at the end of the old one's line stays.
     *
     * @param earlier the keys a new entry is put behind, if they are there
     */
    static void set(MappingNode mapping, String key, Node value, List<String> earlier) {
        List<NodeTuple> entries = new ArrayList<>(mapping.getValue());
        int at = indexOf(entries, key);
        if (at >= 0) {
            NodeTuple old = entries.get(at);
            keepComments(old, value);
            entries.set(at, new NodeTuple(old.getKeyNode(), value));
        } else {
            entries.add(earlier.stream().mapToInt(k -> indexOf(entries, k)).max().orElse(-1) + 1,
                    Nodes.entry(key, value));
        }
        mapping.setValue(entries);
    }

    /** Takes an entry out, with the comments that belong to it; nothing if it is not there. */
    static void remove(MappingNode mapping, String key) {
        List<NodeTuple> entries = new ArrayList<>(mapping.getValue());
        if (entries.removeIf(entry -> Nodes.isKey(entry, key))) {
            mapping.setValue(entries);
        }
    }

    private static void keepComments(NodeTuple entry, Node value) {
        Node old = entry.getValueNode();
        if (old.getNodeType() == value.getNodeType()) {
            value.setInLineComments(old.getInLineComments());
            value.setBlockComments(old.getBlockComments());
            value.setEndComments(old.getEndComments());
        } else if (Nodes.isNothing(old)) {
            entry.getKeyNode().setInLineComments(old.getInLineComments());
        }
    }

    private static int indexOf(List<NodeTuple> entries, String key) {
        for (int i = 0; i < entries.size(); i++) {
            if (Nodes.isKey(entries.get(i), key)) {
                return i;
            }
        }
        return -1;
    }
}
