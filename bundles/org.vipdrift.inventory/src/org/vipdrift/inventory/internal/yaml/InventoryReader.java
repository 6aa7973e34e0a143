package org.vipdrift.inventory.internal.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.vipdrift.core.Become;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.core.Vip;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Filing;
import org.vipdrift.inventory.Folder;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** Confined to one thread. Reads a document's hosts and groups; what it does not know it notes and leaves alone. */
public final class InventoryReader {
    static final int VERSION = 1;
    private final List<String> unknown = new ArrayList<>();

    /** @throws DamageException at the first value that cannot be */
    public Inventory read(YamlDocument document) {
        Fields root = new Fields(document.root(), "The inventory", unknown);
        version(root);
        List<Folder> folders = root.entries("folders").stream().map(this::folder).toList();
        List<Host> hosts = root.entries("hosts").stream().map(this::host).toList();
        List<VipGroup> groups = root.entries("groups").stream().map(this::group).toList();
        root.finish();
        return new Inventory(folders, hosts, groups);
    }

    /** Keys this version does not know, one sentence each, with line and column. */
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    private void version(Fields root) {
        int version = root.number("version", VERSION);
        if (version != VERSION) {
            throw DamageException.at(root.node("version"), "This inventory has version " + version
                    + ", this program understands version " + VERSION + "; use a newer VipDrift.");
        }
    }

    private Folder folder(NodeTuple entry) {
        String path = Fields.value(entry.getKeyNode(), text -> text);
        Fields fields = new Fields(entry, "Folder " + Printable.quoted(path), unknown);
        Folder folder = new Folder(path, fields.number(LoginForm.PORT, Host.SSH_PORT), fields.text(LoginForm.USER, ""),
                identity(fields), become(fields), fields.text(LoginForm.JUMP, ""),
                fields.list(LoginForm.TAGS, tag -> tag));
        fields.finish();
        return folder;
    }

    private Host host(NodeTuple entry) {
        HostId id = Fields.value(entry.getKeyNode(), HostId::new);
        Fields fields = new Fields(entry, "Host " + id, unknown);
        Host host = new Host(id, fields.text("address"), fields.number(LoginForm.PORT, Host.SSH_PORT),
                fields.text(LoginForm.USER, ""), identity(fields), become(fields), fields.text(LoginForm.JUMP, ""),
                new Filing(fields.text(HostForm.FOLDER, ""), fields.list(LoginForm.TAGS, tag -> tag),
                        fields.text(HostForm.NOTES, "")));
        fields.finish();
        return host;
    }

    private static Optional<Become> become(Fields fields) {
        return fields.optional(LoginForm.BECOME).map(node -> Fields.value(node, Become::named));
    }

    private Identity identity(Fields host) {
        return host.optional("identity").map(node -> IdentityForm.read(node, unknown))
                .orElseGet(Identity.Automatic::new);
    }

    private VipGroup group(NodeTuple entry) {
        GroupId id = Fields.value(entry.getKeyNode(), GroupId::new);
        Fields fields = new Fields(entry, "Group " + id, unknown);
        List<Vip> vips = fields.optional("vips").map(this::vips).orElse(List.of());
        List<Member> members = fields.entries("members").stream().map(this::member).toList();
        @Nullable Automatic automatic = automatic(id, fields).orElse(null);
        fields.finish();
        return new VipGroup(id, vips, members, automatic);
    }

    private Optional<Automatic> automatic(GroupId id, Fields group) {
        return group.entry(GroupForm.AUTOMATIC).map(
                e -> AutomaticForm.read(new Fields(e, "The automatic mode of group " + id, unknown), unknown));
    }

    private List<Vip> vips(Node node) {
        if (Nodes.isNothing(node)) {
            return List.of();
        }
        if (!(node instanceof SequenceNode list)) {
            throw DamageException.at(node, "The VIPs of a group are a list: one a line, each after \"- \".");
        }
        return list.getValue().stream().map(item -> Fields.value(item, Vip::parse)).toList();
    }

    private Member member(NodeTuple entry) {
        HostId id = Fields.value(entry.getKeyNode(), HostId::new);
        Fields fields = new Fields(entry, "Member " + id, unknown);
        Member member = new Member(id, fields.text("interface"),
                fields.number("priority", Member.DEFAULT_PRIORITY));
        fields.finish();
        return member;
    }
}
