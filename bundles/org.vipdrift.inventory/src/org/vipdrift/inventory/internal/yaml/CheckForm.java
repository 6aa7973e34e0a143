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
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.inventory.ServiceCheck.Kind;

/** How a health check is written: its name, and on one line its kind, its arguments and what differs from the defaults. */
final class CheckForm {
    private static final String KIND = "kind";
    private static final String ARGUMENTS = "arguments";
    private static final String INTERVAL = "interval";
    private static final String TIMEOUT = "timeout";
    private static final String RISE = "rise";
    private static final String FALL = "fall";
    private static final String WEIGHT = "weight";

    private CheckForm() {
    }

    static ServiceCheck read(NodeTuple entry, List<String> unknown) {
        String name = Fields.value(entry.getKeyNode(), text -> text);
        Fields fields = new Fields(entry, "Check " + Printable.quoted(name), unknown);
        ServiceCheck absent = ServiceCheck.of(name, Fields.value(fields.node(KIND), CheckForm::kind),
                fields.list(ARGUMENTS, text -> text));
        ServiceCheck check = new ServiceCheck(name, absent.kind(), absent.arguments(),
                fields.number(INTERVAL, (int) absent.intervalMillis()),
                fields.number(TIMEOUT, (int) absent.timeoutMillis()), fields.number(RISE, absent.rise()),
                fields.number(FALL, absent.fall()), fields.number(WEIGHT, 0));
        fields.finish();
        return check;
    }

    private static Kind kind(String word) {
        return Arrays.stream(Kind.values()).filter(k -> k.word().equals(word)).findFirst()
                .orElseThrow(() -> new InvalidValueException("The kind of check " + Printable.quoted(word)
                        + " is not known: write "
                        + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", ")) + "."));
    }

    static NodeTuple write(ServiceCheck check) {
        ServiceCheck absent = ServiceCheck.of(check.name(), check.kind(), check.arguments());
        Node arguments = Nodes.list(FlowStyle.FLOW,
                check.arguments().stream().map(a -> (Node) Nodes.text(a)).toList());
        MappingNode node = Nodes.mapping(FlowStyle.FLOW, Nodes.entry(KIND, Nodes.text(check.kind().word())),
                Nodes.entry(ARGUMENTS, arguments));
        add(node, INTERVAL, check.intervalMillis(), absent.intervalMillis());
        add(node, TIMEOUT, check.timeoutMillis(), absent.timeoutMillis());
        add(node, RISE, check.rise(), absent.rise());
        add(node, FALL, check.fall(), absent.fall());
        add(node, WEIGHT, check.weight(), absent.weight());
        return Nodes.entry(check.name(), node);
    }

    private static void add(MappingNode node, String key, long value, long absent) {
        if (value != absent) {
            node.getValue().add(Nodes.entry(key, Nodes.number((int) value)));
        }
    }
}
