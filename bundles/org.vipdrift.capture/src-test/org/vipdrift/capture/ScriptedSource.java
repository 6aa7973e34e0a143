package org.vipdrift.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A source that delivers what it was told to, on the caller's thread, at the start. */
final class ScriptedSource implements CaptureSource {
    final List<CaptureOrder> orders = new ArrayList<>();
    private final List<String> frames;
    private final Optional<CaptureException> end;
    boolean closed;

    /** @param end how the capture breaks after the last frame; absent to go on in silence */
    ScriptedSource(Optional<CaptureException> end, String... frames) {
        this.end = end;
        this.frames = List.of(frames);
    }

    @Override
    public List<CaptureInterface> interfaces() {
        return List.of();
    }

    @Override
    public Optional<String> filterProblem(String filter) {
        return Optional.empty();
    }

    @Override
    public LiveCapture start(CaptureOrder order, CaptureListener listener) {
        orders.add(order);
        frames.forEach(name -> listener.captured(SampleFrame.named(name)));
        end.ifPresent(why -> listener.ended(end));
        return new LiveCapture() {
            @Override
            public CaptureCounts counts() {
                return new CaptureCounts(frames.size(), 2, 0);
            }

            @Override
            public boolean isRunning() {
                return end.isEmpty();
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }
}
