package org.vipdrift.inventory.ui.internal;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.core.runtime.jobs.JobGroup;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.control.Agents;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Runs installations, a job for each host, no more than four at once. */
final class DeployJobs {
    private static final int AT_ONCE = 4;
    private final Agents agents;
    private final UiThread ui;
    private final JobGroup group = new JobGroup("vipdrift.deploy", AT_ONCE, 0);

    DeployJobs(Agents agents, UiThread ui) {
        this.agents = agents;
        this.ui = ui;
    }

    /** @param changed told on the UI thread how the host's row changes */
    void start(DeployVerb verb, HostId host, Consumer<UnaryOperator<DeployRow>> changed) {
        Work<DeployReport> work = new Work<DeployReport>(ui, NLS.bind(Messages.deployJob, verb.words(), host),
                (progress, cancellation) -> verb.run(agents, host, both(progress, changed), cancellation))
                .icon(verb.icon()).done(report -> changed.accept(row -> row.ended(report)))
                .failed(sentence -> changed.accept(row -> row.failed(sentence)));
        work.setJobGroup(group);
        work.start();
    }

    /** Asks all that still run to stop. */
    void cancel() {
        group.getActiveJobs().forEach(job -> job.cancel());
    }

    /** Told to the Progress view and to the dialog; every octet that is sent may be one more, every percent is enough. */
    private Progress both(Progress progress, Consumer<UnaryOperator<DeployRow>> changed) {
        AtomicReference<String> told = new AtomicReference<>("");
        return (step, done, total) -> {
            String words = total > 0 ? step + " " + Math.min(100, done * 100 / total) + " %" : step;
            if (!words.equals(told.getAndSet(words))) {
                progress.at(step, done, total);
                ui.execute(() -> changed.accept(row -> row.isOver() ? row : row.at(words)));
            }
        };
    }
}
