package org.vipdrift.inventory.internal.yaml;

import java.util.List;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.vipdrift.inventory.FlapLimit;

/** How the limit of moves is written: {@code {moves: 5, window: 60, hold-down: 60}}, times in seconds; no moves: no limit. */
final class FlapForm {
    private static final String MOVES = "moves";
    private static final String WINDOW = "window";
    private static final String HOLD_DOWN = "hold-down";

    private FlapForm() {
    }

    static FlapLimit read(NodeTuple entry, String subject, List<String> unknown) {
        Fields fields = new Fields(entry, subject, unknown);
        FlapLimit absent = FlapLimit.DEFAULT;
        FlapLimit limit = new FlapLimit(fields.number(MOVES, absent.moves()),
                fields.number(WINDOW, (int) absent.windowSeconds()),
                fields.number(HOLD_DOWN, (int) absent.holdDownSeconds()));
        fields.finish();
        return limit;
    }

    static Node write(FlapLimit limit) {
        Node moves = Nodes.number(limit.moves());
        return limit.equals(FlapLimit.NONE) ? Nodes.mapping(FlowStyle.FLOW, Nodes.entry(MOVES, moves))
                : Nodes.mapping(FlowStyle.FLOW, Nodes.entry(MOVES, moves),
                        Nodes.entry(WINDOW, Nodes.number((int) limit.windowSeconds())),
                        Nodes.entry(HOLD_DOWN, Nodes.number((int) limit.holdDownSeconds())));
    }
}
