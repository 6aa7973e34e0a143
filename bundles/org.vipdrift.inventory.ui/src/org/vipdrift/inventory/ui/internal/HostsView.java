package org.vipdrift.inventory.ui.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.control.Control;
import org.vipdrift.control.StatusBoard;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.ui.common.Commands;
import org.vipdrift.ui.common.EmptyState;
import org.vipdrift.ui.common.FilterField;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Latest;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.TableView;
import org.vipdrift.ui.common.UiThread;

/** Confined to the UI thread. The managed hosts: how their agents are, their addresses, the VIPs they hold. */
public final class HostsView extends TableView<HostStatus> {
    private static final Duration PULL = Duration.ofMillis(220);
    private List<HostStatus> shown = List.of();

    @Override
    protected RowTable<HostStatus> createTable(Composite parent) {
        RowTable<HostStatus> hosts = new RowTable<>(parent, "hosts", Messages.hosts,
                HostColumns.of(Clock.systemUTC()), status -> status.host().id());
        FilterField.above(hosts, parent, "hosts.filter", Messages.filterHosts);
        hosts.whenEmpty(empty(hosts.area()));
        hosts.onOpen(status -> Commands.run("org.vipdrift.host.details"));
        return hosts;
    }

    @Override
    protected void follow(RowTable<HostStatus> hosts) {
        StatusBoard board = getSite().getService(Control.class).status();
        Latest<StatusSnapshot> latest = new Latest<>(board.current());
        keep(board.subscribe(latest));
        getSite().getService(UiThread.class).every(PULL, hosts.area(), () -> pull(hosts, latest.get().hosts()));
    }

    private void pull(RowTable<HostStatus> hosts, List<HostStatus> newest) {
        if (newest.equals(shown)) {
            hosts.tick();
        } else {
            shown = newest;
            hosts.show(newest);
        }
    }

    private static Composite empty(Composite parent) {
        return new EmptyState(parent, Icon.HOST, Messages.noHosts, Messages.noHostsSentence)
                .step(Messages.noHostsAdd, "org.vipdrift.host.add").step(Messages.noHostsDemo, "org.vipdrift.demo")
                .area();
    }
}
