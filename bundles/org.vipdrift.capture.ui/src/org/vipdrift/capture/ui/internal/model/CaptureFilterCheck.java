package org.vipdrift.capture.ui.internal.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureSource;

/** Thread-safe. Has libpcap compile a capture filter while a person types it; whoever shows the verdict pulls it. */
public final class CaptureFilterCheck {
    private final CaptureSource source;
    private final Executor worker;
    private volatile String asked = "";
    private volatile @Nullable Verdict latest;

    /**
     * What is known of a filter.
     *
     * @param problem one sentence, absent if it is valid
     */
    public record Verdict(String filter, Optional<String> problem) {
    }

    CaptureFilterCheck(CaptureSource source, Executor worker) {
        this.source = source;
        this.worker = worker;
    }

    /** Begins to check; what was asked before and not begun is dropped. */
    public void ask(String filter) {
        String wanted = filter.strip();
        asked = wanted;
        if (!wanted.isEmpty()) {
            worker.execute(() -> check(wanted));
        }
    }

    private void check(String filter) {
        if (!filter.equals(asked)) {
            return;
        }
        try {
            latest = new Verdict(filter, source.filterProblem(filter));
        } catch (CaptureException e) {
            /* Nobody here can say; the start of the capture will. */
            latest = null;
        }
    }

    /** The verdict on a filter, absent as long as there is none; an empty one needs none. */
    public Optional<Verdict> verdict(String filter) {
        Verdict known = latest;
        return known != null && known.filter.equals(filter.strip()) ? Optional.of(known) : Optional.empty();
    }
}
