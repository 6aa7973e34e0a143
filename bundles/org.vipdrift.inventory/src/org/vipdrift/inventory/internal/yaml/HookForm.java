package org.vipdrift.inventory.internal.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Hook;
import org.vipdrift.inventory.Hook.When;

/** How a hook is written: its name, and on one line when it is run, its program, and its time limit if it differs. */
final class HookForm {
    private static final String WHEN = "when";
    private static final String ARGUMENTS = "arguments";
    private static final String TIMEOUT = "timeout";

    private HookForm() {
    }

    static Hook read(NodeTuple entry, List<String> unknown) {
        String name = Fields.value(entry.getKeyNode(), text -> text);
        Fields fields = new Fields(entry, "Hook " + Printable.quoted(name), unknown);
        Hook hook = new Hook(name, Fields.value(fields.node(WHEN), HookForm::when),
                fields.list(ARGUMENTS, text -> text), fields.number(TIMEOUT, (int) Hook.DEFAULT_TIMEOUT_MILLIS));
        fields.finish();
        return hook;
    }

    private static When when(String word) {
        return When.of(word).orElseThrow(() -> new InvalidValueException("A hook that is run " + Printable.quoted(word)
                + " is not known: write "
                + Arrays.stream(When.values()).map(When::word).collect(Collectors.joining(", ")) + "."));
    }

    static NodeTuple write(Hook hook) {
        Node arguments = Nodes.list(FlowStyle.FLOW, hook.arguments().stream().map(a -> (Node) Nodes.text(a)).toList());
        MappingNode node = Nodes.mapping(FlowStyle.FLOW, Nodes.entry(WHEN, Nodes.text(hook.when().word())),
                Nodes.entry(ARGUMENTS, arguments));
        if (hook.timeoutMillis() != Hook.DEFAULT_TIMEOUT_MILLIS) {
            node.getValue().add(Nodes.entry(TIMEOUT, Nodes.number((int) hook.timeoutMillis())));
        }
        return Nodes.entry(hook.name(), node);
    }
}
