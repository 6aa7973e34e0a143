package org.vipdrift.inventory.ui.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.control.Control;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.inventory.Folder;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.ui.common.Commands;
import org.vipdrift.ui.common.EmptyState;
import org.vipdrift.ui.common.FilterField;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Latest;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.TableView;
import org.vipdrift.ui.common.UiThread;

/** Confined to the UI thread. The managed hosts: how their agents are, their addresses, the VIPs they hold; folders as a tree. */
public final class HostsView extends TableView<Object> {
    private static final Duration PULL = Duration.ofMillis(220);
    private final HostTree tree = new HostTree();
    private List<HostStatus> shown = List.of();
    private List<Folder> folders = List.of();

    @Override
    protected RowTable<Object> createTable(Composite parent) {
        InventoryStore store = getSite().getService(Control.class).inventory();
        RowTable<Object> hosts = new RowTable<>(parent, "hosts", Messages.hosts,
                HostColumns.of(Clock.systemUTC(), store::current), HostTree::identity);
        FilterField.above(hosts, parent, "hosts.filter", Messages.filterHosts);
        hosts.whenEmpty(empty(hosts.area()));
        hosts.search(HostTree::searched);
        hosts.group(tree::rows);
        hosts.onOpen(row -> open(hosts, row));
        hosts.table().addListener(SWT.KeyDown, event -> fold(hosts, event.keyCode));
        return hosts;
    }

    private void open(RowTable<Object> hosts, Object row) {
        if (row instanceof FolderRow folder) {
            tree.fold(folder.path(), !folder.folded());
            hosts.rearrange();
        } else {
            Commands.run("org.vipdrift.host.details");
        }
    }

    /** As in a tree: to the left closes a folder, to the right opens it. */
    private void fold(RowTable<Object> hosts, int key) {
        boolean close = key == SWT.ARROW_LEFT;
        if ((close || key == SWT.ARROW_RIGHT) && hosts.selected().orElse(null) instanceof FolderRow folder) {
            tree.fold(folder.path(), close);
            hosts.rearrange();
        }
    }

    @Override
    protected void follow(RowTable<Object> hosts) {
        Control control = getSite().getService(Control.class);
        Latest<StatusSnapshot> latest = new Latest<>(control.status().current());
        keep(control.status().subscribe(latest));
        getSite().getService(UiThread.class).every(PULL, hosts.area(),
                () -> pull(hosts, latest.get().hosts(), control.inventory().current()));
    }

    private void pull(RowTable<Object> hosts, List<HostStatus> newest, Inventory inventory) {
        if (newest.equals(shown) && inventory.folders().equals(folders)) {
            hosts.tick();
        } else {
            shown = newest;
            folders = inventory.folders();
            hosts.show(newest);
            hosts.spare("tags", HostTree.withoutTags(newest, inventory));
            hosts.spare("addresses", HostTree.isFiled(newest) && newest.stream().map(HostTexts::addresses)
                    .allMatch(String::isEmpty));
        }
    }

    private static Composite empty(Composite parent) {
        return new EmptyState(parent, Icon.HOST, Messages.noHosts, Messages.noHostsSentence)
                .step(Messages.noHostsAdd, "org.vipdrift.host.add").step(Messages.noHostsDemo, "org.vipdrift.demo")
                .area();
    }
}
