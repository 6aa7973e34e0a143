package org.vipdrift.inventory.internal.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.vipdrift.core.Vip;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** How a group is written: a list of VIPs, and its members by name, one a line. */
final class GroupForm {
    static final String AUTOMATIC = "automatic";
    private static final String VIPS = "vips";
    private static final String MEMBERS = "members";
    private static final String INTERFACE = "interface";
    private static final String PRIORITY = "priority";

    private GroupForm() {
    }

    static void change(MappingNode node, VipGroup old, VipGroup group) {
        if (!old.vips().equals(group.vips())) {
            Entries.set(node, VIPS, vips(Nodes.value(node, VIPS), old, group), List.of());
        }
        if (!old.members().equals(group.members())) {
            Entries.set(node, MEMBERS, members(node, old, group), List.of(VIPS));
        }
        automatic(node, old.automatic(), group.automatic());
    }

    private static void automatic(MappingNode node, @Nullable Automatic old, @Nullable Automatic now) {
        if (now == null) {
            Entries.remove(node, AUTOMATIC);
        } else if (!now.equals(old)) {
            if (!(Nodes.value(node, AUTOMATIC).orElse(null) instanceof MappingNode)) {
                Entries.set(node, AUTOMATIC, Nodes.mapping(FlowStyle.BLOCK), List.of(VIPS, MEMBERS));
            }
            AutomaticForm.change((MappingNode) Nodes.value(node, AUTOMATIC).orElseThrow(), old, now);
        }
    }

    private static Node vips(Optional<Node> before, VipGroup old, VipGroup group) {
        List<Node> items = new ArrayList<>();
        for (Vip vip : group.vips()) {
            int at = old.vips().indexOf(vip);
            items.add(at >= 0 && before.orElse(null) instanceof SequenceNode list ? list.getValue().get(at)
                    : Nodes.text(vip.toString()));
        }
        return Nodes.list(items);
    }

    private static Node members(MappingNode node, VipGroup old, VipGroup group) {
        List<NodeTuple> entries = new ArrayList<>();
        for (Member member : group.members()) {
            NodeTuple entry = Nodes.value(node, MEMBERS).flatMap(m -> Nodes.entry(m, member.host().name()))
                    .orElseGet(() -> Nodes.entry(member.host().name(), Nodes.mapping(FlowStyle.FLOW)));
            old.member(member.host()).ifPresentOrElse(
                    was -> member((MappingNode) entry.getValueNode(), was, member),
                    () -> fill((MappingNode) entry.getValueNode(), member));
            entries.add(entry);
        }
        return Nodes.mapping(FlowStyle.BLOCK, entries.toArray(NodeTuple[]::new));
    }

    private static void fill(MappingNode node, Member member) {
        Entries.set(node, INTERFACE, Nodes.text(member.interfaceName()), List.of());
        Entries.set(node, PRIORITY, Nodes.number(member.priority()), List.of(INTERFACE));
    }

    private static void member(MappingNode node, Member old, Member member) {
        if (!old.interfaceName().equals(member.interfaceName())) {
            Entries.set(node, INTERFACE, Nodes.text(member.interfaceName()), List.of());
        }
        if (old.priority() != member.priority()) {
            Entries.set(node, PRIORITY, Nodes.number(member.priority()), List.of(INTERFACE));
        }
    }
}
