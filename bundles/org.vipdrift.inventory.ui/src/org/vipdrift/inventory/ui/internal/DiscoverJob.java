package org.vipdrift.inventory.ui.internal;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Discovery;
import org.vipdrift.control.FoundHost;
import org.vipdrift.control.HostServices;
import org.vipdrift.control.SweepReport;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.core.Progress;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Asks a subnet, then looks at those of its hosts that the inventory knows, one by one. */
record DiscoverJob(Discovery discovery, UiThread ui, Ears ears) {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofSeconds(8);

    /** Who hears what is found, on the UI thread. */
    interface Ears {
        void found(SweepReport report);

        void looked(FoundHost host, UnaryOperator<DiscoverRow> change);

        void looked(HostServices look);

        void ended();

        void failed(String sentence);
    }

    /** @param from null for this machine */
    Work<SweepReport> start(Ipv4Subnet subnet, @Nullable HostId from, boolean looks) {
        return new Work<SweepReport>(ui, NLS.bind(Messages.discoverJob, subnet), (progress, cancellation) -> {
            SweepReport report = discovery.sweep(subnet, from, LIMIT);
            ui.execute(() -> ears.found(report));
            if (looks) {
                look(report.hosts(), progress, cancellation);
            }
            return report;
        }).interruptible().icon(Icon.HOST_FIND).done(report -> ears.ended()).failed(ears::failed).start();
    }

    private void look(List<FoundHost> hosts, Progress progress, Cancellation cancellation)
            throws InterruptedException {
        List<FoundHost> known = hosts.stream().filter(FoundHost::own).toList();
        for (FoundHost found : known) {
            cancellation.check();
            HostId host = found.host();
            if (host != null) {
                progress.at(NLS.bind(Messages.discoverLooking, host), known.indexOf(found), known.size());
                UnaryOperator<DiscoverRow> change = look(host);
                ui.execute(() -> ears.looked(found, change));
            }
        }
    }

    private UnaryOperator<DiscoverRow> look(HostId host) throws InterruptedException {
        try {
            HostServices look = discovery.look(host, LOOK);
            ui.execute(() -> ears.looked(look));
            return row -> row.looked(look);
        } catch (ControlException e) {
            return row -> row.unlooked(e.sentence());
        }
    }
}
