package org.vipdrift.inventory.ui.internal;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.RollingOrder;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.Rollout;
import org.vipdrift.deploy.Rollout.Tally;
import org.vipdrift.deploy.Rollout.Terms;
import org.vipdrift.deploy.RolloutResult;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Works on the agents of several hosts, in one job that works on so many of them at once. */
final class DeployJobs {
    private final Control control;
    private final UiThread ui;
    private @Nullable Work<RolloutResult<DeployRow>> work;

    DeployJobs(Control control, UiThread ui) {
        this.control = control;
        this.ui = ui;
    }

    /** What is told on the UI thread. */
    interface Ears {
        void changed(HostId host, UnaryOperator<DeployRow> change);

        void tally(Tally tally);

        /** Nothing runs any more; of the hosts that were not begun nothing else is told. */
        void ended(RolloutResult<DeployRow> result);

        /** It could not go on; the sentence says why. */
        void broken(String sentence);
    }

    void start(DeployVerb verb, List<HostId> hosts, Terms terms, Ears ears) {
        List<List<HostId>> waves = verb == DeployVerb.RESTART
                ? RollingOrder.of(hosts, control.inventory().current())
                : List.of(hosts);
        work = new Work<RolloutResult<DeployRow>>(ui, NLS.bind(Messages.deployJob, verb.words(), names(hosts)),
                (progress, cancellation) -> new Rollout<DeployRow>(host -> perform(verb, host, ears, cancellation),
                        row -> row.state() == DeployRow.State.BAD).inWaves(waves, terms,
                                (host, row, tally) -> tell(ears, host, row, tally, progress), cancellation))
                .icon(verb.icon()).done(ears::ended).failed(ears::broken).start();
    }

    private static String names(List<HostId> hosts) {
        return hosts.size() == 1 ? hosts.getFirst().name() : NLS.bind(Messages.deployHosts, hosts.size());
    }

    private DeployRow perform(DeployVerb verb, HostId host, Ears ears, Cancellation cancellation)
            throws InterruptedException {
        DeployRow row = DeployRow.waiting(host);
        try {
            return row.ended(verb.run(control.agents(), host, progress(host, ears), cancellation));
        } catch (ControlException e) {
            return row.failed(e.sentence());
        } catch (CancellationException e) {
            return row.failed(NLS.bind(Messages.deployCancelled, verb.words(), host));
        }
    }

    /** Of the hosts that are over; told to the Progress view and to the dialog. */
    private void tell(Ears ears, HostId host, DeployRow row, Tally tally, Progress progress) {
        progress.at(NLS.bind(Messages.deployTally, new Object[] {tally.over(), tally.all(), tally.failed()}), 0, 0);
        ui.execute(() -> {
            ears.changed(host, old -> row);
            ears.tally(tally);
        });
    }

    /** Every octet that is sent may be one more, every percent is enough. */
    private Progress progress(HostId host, Ears ears) {
        AtomicReference<String> told = new AtomicReference<>("");
        return (step, done, total) -> {
            String words = total > 0 ? step + " " + Math.min(100, done * 100 / total) + " %" : step;
            if (!words.equals(told.getAndSet(words))) {
                ui.execute(() -> ears.changed(host, row -> row.isOver() ? row : row.at(words)));
            }
        };
    }

    /** Asks all that still run to stop and to undo what they have begun. */
    void cancel() {
        Work<RolloutResult<DeployRow>> running = work;
        if (running != null) {
            running.cancel();
        }
    }
}
