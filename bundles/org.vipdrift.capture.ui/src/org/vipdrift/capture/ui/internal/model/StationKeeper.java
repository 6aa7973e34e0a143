package org.vipdrift.capture.ui.internal.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Thread-safe. Keeps who has which address from one run of the console to the next: of the one network that is captured,
 * each under the name of its interface. It writes every {@link #EVERY} if there is something new, and at the end.
 */
public final class StationKeeper implements AutoCloseable {
    static final Duration EVERY = Duration.ofSeconds(20);
    private static final System.Logger LOG = System.getLogger(StationKeeper.class.getName());
    private final Optional<Path> folder;
    /** This and all below guarded by this. */
    private @Nullable Kept kept;
    private @Nullable ScheduledExecutorService timer;
    private Optional<String> damage = Optional.empty();
    private Optional<String> failure = Optional.empty();

    /** @param version of the stations that are in the file */
    private record Kept(StationHistory history, StationFile file, long version) {
    }

    /** @param folder absent to keep nothing */
    StationKeeper(Optional<Path> folder) {
        this.folder = folder;
    }

    boolean keepsAny() {
        return folder.isPresent();
    }

    /** From now on keeps this history, after what is known of the network has been added to it. */
    synchronized void keep(StationHistory history, String interfaceName) {
        if (folder.isPresent() && !interfaceName.isEmpty()) {
            StationFile file = StationFile.in(folder.get(), interfaceName);
            Kept now = kept;
            if (now == null || now.history != history || !now.file.equals(file)) {
                save();
                read(history, file);
                every();
            }
        }
    }

    private void read(StationHistory history, StationFile file) {
        kept = null;
        damage = Optional.empty();
        failure = Optional.empty();
        try {
            StationFile.Content content = file.read();
            history.stations().restore(content.stations());
            damage = content.trouble();
            damage.ifPresent(sentence -> LOG.log(System.Logger.Level.WARNING, sentence));
            kept = new Kept(history, file, content.stations().isEmpty() || damage.isPresent() ? -1
                    : history.stations().version());
        } catch (IOException e) {
            failed(e);
        }
    }

    /** What a history is to go on with that begins anew: all that is kept, or nothing. */
    synchronized StationHistory anew(StationHistory history) {
        Kept now = kept;
        if (now == null || now.history != history) {
            return new StationHistory();
        }
        save();
        StationHistory fresh = history.anew();
        kept = new Kept(fresh, now.file, fresh.stations().version());
        return fresh;
    }

    /** Forgets all stations, in the file, too. */
    synchronized void forget(StationHistory history) {
        history.forget();
        Kept now = kept;
        if (now != null && now.history == history) {
            try {
                now.file.delete();
                kept = new Kept(history, now.file, history.stations().version());
            } catch (IOException e) {
                failed(e);
            }
        }
    }

    /** Writes what is new. */
    synchronized void save() {
        Kept now = kept;
        long version = now == null ? -1 : now.history.stations().version();
        if (now != null && version != now.version) {
            try {
                now.file.write(now.history.known());
                kept = new Kept(now.history, now.file, version);
                failure = Optional.empty();
            } catch (IOException e) {
                failed(e);
            }
        }
    }

    private void failed(IOException e) {
        String sentence = String.valueOf(e.getMessage());
        if (!failure.equals(Optional.of(sentence))) {
            LOG.log(System.Logger.Level.WARNING, sentence);
        }
        failure = Optional.of(sentence);
    }

    /** The file in which the stations are kept now. */
    public synchronized Optional<Path> file() {
        Kept now = kept;
        return now == null ? Optional.empty() : Optional.of(now.file.path());
    }

    /** Why stations are not kept, or those from before not all known. */
    public synchronized Optional<String> trouble() {
        return failure.or(() -> damage);
    }

    private void every() {
        if (timer == null) {
            ScheduledExecutorService made = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("stations").factory());
            made.scheduleWithFixedDelay(this::save, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
            timer = made;
        }
    }

    /** Writes what is new, a last time. */
    @Override
    public synchronized void close() {
        ScheduledExecutorService running = timer;
        if (running != null) {
            running.shutdownNow();
        }
        save();
        kept = null;
    }
}
