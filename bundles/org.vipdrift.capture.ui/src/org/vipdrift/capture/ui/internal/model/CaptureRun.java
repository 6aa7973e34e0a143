package org.vipdrift.capture.ui.internal.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.JointCapture;
import org.vipdrift.capture.file.CaptureRecorder;
import org.vipdrift.capture.file.LiveFiles;
import org.vipdrift.capture.file.LiveOutput;
import org.vipdrift.capture.file.StopCondition;
import org.vipdrift.capture.file.StopCondition.Reached;

/** Thread-safe. One capture from its start to its end: what is captured, saved, and when there is enough. */
final class CaptureRun {
    private final CaptureChoice choice;
    private final StopCondition stop;
    private final Consumer<Frame> taker;
    private final Ending ending;
    private final AtomicBoolean enough = new AtomicBoolean();
    private volatile Optional<Trouble> trouble = Optional.empty();
    private volatile @Nullable JointCapture capture;
    private volatile @Nullable CaptureRecorder recorder;
    private volatile List<Path> place = List.of();
    /** This and all below are used under the lock of the one frame that is delivered at a time. */
    private final List<Frame> unsaved = new ArrayList<>();
    private boolean saving;
    private long packets;
    private long octets;

    /** Hears, on any thread, that a capture should be ended. */
    interface Ending {
        /** Told once if there is enough; no more frames count. */
        void reached(CaptureRun run, Reached what);

        /** Told if it broke. */
        void broken(CaptureRun run);
    }

    /** @param taker gets each frame that counts, on the capture's thread */
    CaptureRun(CaptureChoice choice, Consumer<Frame> taker, Ending ending) {
        this.choice = choice;
        this.taker = taker;
        this.ending = ending;
        stop = choice.options().stop();
        saving = choice.options().files().isPresent();
    }

    CaptureChoice choice() {
        return choice;
    }

    /** @throws CaptureException if it cannot begin; then nothing stays open */
    JointCapture start(CaptureSource source) throws CaptureException {
        JointCapture started = JointCapture.start(source, choice.orders(), new Intake());
        capture = started;
        try {
            if (saving) {
                save(choice.options().files().orElseThrow());
            }
            return started;
        } catch (IOException e) {
            enough.set(true);
            started.close();
            throw new CaptureException(Reason.BROKEN, String.valueOf(e.getMessage()), e);
        }
    }

    private void save(LiveFiles wanted) throws IOException {
        LiveFiles files = wanted.fresh();
        LiveOutput output = new LiveOutput(files, choice.orders());
        place = List.of(files.file());
        CaptureRecorder begun = new CaptureRecorder(output, e -> broken(new Trouble(Reason.BROKEN,
                String.valueOf(e.getMessage()))));
        synchronized (unsaved) {
            unsaved.forEach(begun::take);
            unsaved.clear();
            recorder = begun;
        }
    }

    /** Where it is saved. */
    List<Path> files() {
        return place;
    }

    /** Ends it and completes its files; those there are, oldest first. */
    List<Path> end() {
        JointCapture running = capture;
        CaptureRecorder files = recorder;
        if (running != null) {
            running.close();
        }
        if (files == null || running == null) {
            return List.of();
        }
        files.finish(running.each());
        return files.files();
    }

    /** No frame counts from now on. */
    void reach(Reached what) {
        if (enough.compareAndSet(false, true)) {
            ending.reached(this, what);
        }
    }

    private void broken(Trouble why) {
        trouble = trouble.or(() -> Optional.of(why));
        ending.broken(this);
    }

    /** What went wrong in it. */
    Optional<Trouble> trouble() {
        return trouble;
    }

    private void take(Frame frame) {
        if (enough.get()) {
            return;
        }
        packets++;
        octets += frame.bytes().length();
        if (saving) {
            saveFrame(frame);
        }
        taker.accept(frame);
        if (packets >= stop.packets().orElse(Long.MAX_VALUE)) {
            reach(Reached.PACKETS);
        } else if (octets >= stop.octets().orElse(Long.MAX_VALUE)) {
            reach(Reached.OCTETS);
        }
    }

    private void saveFrame(Frame frame) {
        CaptureRecorder files = recorder;
        if (files == null) {
            synchronized (unsaved) {
                files = recorder;
                if (files == null) {
                    unsaved.add(frame);
                    return;
                }
            }
        }
        files.take(frame);
    }

    /** Called on the capture's thread. */
    private final class Intake implements CaptureListener {
        @Override
        public void captured(Frame frame) {
            take(frame);
        }

        @Override
        public void ended(Optional<CaptureException> why) {
            why.map(Trouble::of).ifPresent(CaptureRun.this::broken);
        }
    }
}
