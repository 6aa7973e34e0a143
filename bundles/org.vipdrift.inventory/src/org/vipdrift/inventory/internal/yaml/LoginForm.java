package org.vipdrift.inventory.internal.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.vipdrift.core.Become;
import org.vipdrift.inventory.Identity;

/** The keys that hosts and folders share. An empty text, or none of the tags, is not written. */
record LoginForm(MappingNode node) {
    static final String PORT = "port";
    static final String USER = "user";
    static final String IDENTITY = "identity";
    static final String BECOME = "become";
    static final String JUMP = "jump";
    static final String TAGS = "tags";
    private static final List<String> ORDER = List.of("address", PORT, USER, IDENTITY, BECOME, JUMP, "folder", TAGS);

    void port(int port) {
        Entries.set(node, PORT, Nodes.number(port), before(PORT));
    }

    void identity(Identity identity) {
        Entries.set(node, IDENTITY, IdentityForm.write(identity), before(IDENTITY));
    }

    void become(Optional<Become> become) {
        text(BECOME, become.map(Become::program).orElse(""));
    }

    void text(String key, String value) {
        text(node, key, value, before(key));
    }

    static void text(MappingNode node, String key, String value, List<String> earlier) {
        if (value.isEmpty()) {
            Entries.remove(node, key);
        } else {
            Entries.set(node, key, text(value), earlier);
        }
    }

    private static Node text(String value) {
        return value.indexOf('\n') < 0 ? Nodes.text(value) : new ScalarNode(Tag.STR, value, ScalarStyle.LITERAL);
    }

    void tags(List<String> tags) {
        if (tags.isEmpty()) {
            Entries.remove(node, TAGS);
        } else {
            Entries.set(node, TAGS, Nodes.list(FlowStyle.FLOW, tags.stream().<Node>map(Nodes::text).toList()),
                    before(TAGS));
        }
    }

    private static List<String> before(String key) {
        return ORDER.subList(0, ORDER.indexOf(key));
    }
}
