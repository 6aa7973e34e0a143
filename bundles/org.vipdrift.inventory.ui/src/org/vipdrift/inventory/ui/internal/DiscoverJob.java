package org.vipdrift.inventory.ui.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Discovery;
import org.vipdrift.control.FoundHost;
import org.vipdrift.control.HostServices;
import org.vipdrift.control.SweepReport;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.core.Progress;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Asks a subnet, then looks at those of its hosts that the inventory knows, many at once. */
record DiscoverJob(Discovery discovery, UiThread ui, Ears ears) {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofSeconds(8);
    private static final int MOST_AT_ONCE = 16;

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
        return new Work<SweepReport>(ui, NLS.bind(Messages.discoverJob, subnet), (progress, _) -> {
            SweepReport report = discovery.sweep(subnet, from, LIMIT);
            ui.execute(() -> ears.found(report));
            if (looks) {
                look(report.hosts(), progress);
            }
            return report;
        }).interruptible().icon(Icon.HOST_FIND).done(report -> ears.ended()).failed(ears::failed).start();
    }

    private void look(List<FoundHost> hosts, Progress progress) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(MOST_AT_ONCE, Thread.ofVirtual().factory());
        try {
            CompletionService<Boolean> looks = new ExecutorCompletionService<>(threads);
            List<FoundHost> known = hosts.stream().filter(FoundHost::own).toList();
            known.forEach(found -> looks.submit(() -> look(found)));
            for (int done = 0; done < known.size(); done++) {
                progress.at(NLS.bind(Messages.discoverLooking, known.size()), done, known.size());
                looks.take().get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean look(FoundHost found) throws InterruptedException {
        HostId host = found.host();
        if (host != null) {
            UnaryOperator<DiscoverRow> change = change(host);
            ui.execute(() -> ears.looked(found, change));
        }
        return true;
    }

    private UnaryOperator<DiscoverRow> change(HostId host) throws InterruptedException {
        try {
            HostServices look = discovery.look(host, LOOK);
            ui.execute(() -> ears.looked(look));
            return row -> row.looked(look);
        } catch (ControlException e) {
            return row -> row.unlooked(e.sentence());
        }
    }
}
