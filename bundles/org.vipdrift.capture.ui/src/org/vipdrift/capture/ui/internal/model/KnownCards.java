package org.vipdrift.capture.ui.internal.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.vipdrift.control.StatusSnapshot;

/**
 * Thread-safe. Whose network cards are whose, remembered in a small file from one life of the console to the next: a capture
 * file is also opened where no host is in reach.
 */
public final class KnownCards {
    private static final System.Logger LOG = System.getLogger(KnownCards.class.getName());
    private static final long LONGEST = 1 << 22;
    private final Optional<Path> file;
    private final Executor worker;
    private volatile Cards cards = Cards.NONE;

    /**
     * @param file absent to keep none
     * @param worker one thread, which reads and writes the file
     */
    KnownCards(Optional<Path> file, Executor worker) {
        this.file = file;
        this.worker = worker;
        file.ifPresent(path -> worker.execute(() -> recall(path)));
    }

    /** The same object as long as nothing changes. */
    public Cards current() {
        return cards;
    }

    /** Takes what a status knows; called by the status board's thread, it waits for no disk. */
    void learn(StatusSnapshot status) {
        if (cards.with(status) != cards) {
            worker.execute(() -> take(status));
        }
    }

    private void take(StatusSnapshot status) {
        Cards next = cards.with(status);
        if (next != cards) {
            cards = next;
            file.ifPresent(path -> save(path, next));
        }
    }

    private void recall(Path path) {
        try {
            if (Files.isRegularFile(path) && Files.size(path) <= LONGEST) {
                cards = Cards.parse(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Whose network cards are whose cannot be read from {0}: {1}.", path,
                    TextFile.why(e));
        }
    }

    private static void save(Path path, Cards cards) {
        try {
            TextFile.replace(path, cards.text(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, e.getMessage());
        }
    }
}
