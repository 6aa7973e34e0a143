package org.vipdrift.inventory.internal.yaml;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.vipdrift.inventory.Folder;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.VipGroup;

/**
 * Brings a document to another inventory by touching only the nodes that differ, so that comments, order of keys,
 * quotes and unknown keys stay as a person wrote them.
 */
public final class InventoryEditor {
    private InventoryEditor() {
    }

    /** Changes the document's nodes from one inventory to the other. */
    public static void edit(YamlDocument document, Inventory before, Inventory after) {
        MappingNode root = document.root();
        if (root.getValue().isEmpty()) {
            begin(root);
        }
        if (!before.folders().equals(after.folders())) {
            folders(section(root, "folders", List.of("version")), before, after);
        }
        if (!before.hosts().equals(after.hosts())) {
            hosts(section(root, "hosts", List.of("version", "folders")), before, after);
        }
        if (!before.groups().equals(after.groups())) {
            groups(section(root, "groups", List.of("version", "folders", "hosts")), before, after);
        }
    }

    /** Comments of a file of nothing else move to the first key: the library writes none of an empty mapping. */
    private static void begin(MappingNode root) {
        root.setFlowStyle(FlowStyle.BLOCK);
        Entries.set(root, "version", Nodes.number(InventoryReader.VERSION), List.of());
        root.getValue().getFirst().getKeyNode().setBlockComments(root.getBlockComments());
        root.setBlockComments(null);
    }

    /** The block mapping under a top key, made if there is none or it is empty. */
    private static MappingNode section(MappingNode root, String key, List<String> earlier) {
        Node found = Nodes.value(root, key).orElse(null);
        if (found instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
            return mapping;
        }
        MappingNode made = Nodes.mapping(FlowStyle.BLOCK);
        Entries.set(root, key, made, earlier);
        return made;
    }

    private static void folders(MappingNode section, Inventory before, Inventory after) {
        List<NodeTuple> entries = new ArrayList<>();
        for (Folder folder : after.folders()) {
            NodeTuple entry = entry(section, folder.path());
            FolderForm.change((MappingNode) entry.getValueNode(),
                    before.folder(folder.path()).orElse(new Folder(folder.path())), folder);
            entries.add(entry);
        }
        section.setValue(entries);
    }

    private static NodeTuple entry(MappingNode section, String key) {
        return Nodes.entry(section, key).orElseGet(() -> Nodes.entry(key, Nodes.mapping(FlowStyle.BLOCK)));
    }

    private static void hosts(MappingNode section, Inventory before, Inventory after) {
        List<NodeTuple> entries = new ArrayList<>();
        for (Host host : after.hosts()) {
            NodeTuple entry = entry(section, host.id().name());
            before.host(host.id()).ifPresentOrElse(
                    old -> HostForm.change((MappingNode) entry.getValueNode(), old, host),
                    () -> HostForm.fill((MappingNode) entry.getValueNode(), host));
            entries.add(entry);
        }
        section.setValue(entries);
    }

    private static void groups(MappingNode section, Inventory before, Inventory after) {
        List<NodeTuple> entries = new ArrayList<>();
        for (VipGroup group : after.groups()) {
            NodeTuple entry = entry(section, group.id().name());
            GroupForm.change((MappingNode) entry.getValueNode(),
                    before.group(group.id()).orElse(new VipGroup(group.id(), List.of(), List.of())), group);
            entries.add(entry);
        }
        section.setValue(entries);
    }
}
