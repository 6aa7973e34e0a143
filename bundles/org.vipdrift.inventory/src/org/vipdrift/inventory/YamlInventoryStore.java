package org.vipdrift.inventory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.vipdrift.core.Listeners;
import org.vipdrift.core.Subscription;
import org.vipdrift.inventory.InventoryException.Reason;
import org.vipdrift.inventory.internal.file.InventoryFile;
import org.vipdrift.inventory.internal.file.WriterLock;
import org.vipdrift.inventory.internal.yaml.DamageException;
import org.vipdrift.inventory.internal.yaml.InventoryEditor;
import org.vipdrift.inventory.internal.yaml.InventoryReader;
import org.vipdrift.inventory.internal.yaml.YamlDocument;
import org.vipdrift.inventory.internal.yaml.YamlText;

/**
 * Thread-safe. An inventory in a YAML file that a person may edit too: comments, order and unknown keys stay. A change
 * is made to what the file holds at that moment, under a lock other processes honour, so none is lost; a damaged file is
 * named with line and column and left as it is.
 */
public final class YamlInventoryStore implements InventoryStore {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final int MOST_ATTEMPTS = 5;
    private final InventoryFile file;
    private final Listeners<InventoryChange> listeners = new Listeners<>();
    private final ReentrantLock lock = new ReentrantLock();
    /** Written under the lock. */
    private volatile Reading shown = new Reading("", Inventory.EMPTY, List.of());

    /** What the file held and what it meant. */
    private record Reading(String text, Inventory inventory, List<String> notices) {
    }

    private YamlInventoryStore(InventoryFile file) {
        this.file = file;
    }

    /**
     * Reads the file; one that is not there is an empty inventory, written at the first change.
     *
     * @throws InventoryException DAMAGED_FILE with line and column, FILE_ACCESS if it can't be read
     */
    public static YamlInventoryStore open(Path file) throws InventoryException {
        return open(file, PATIENCE);
    }

    /** @param patience how long a change waits for another writer */
    static YamlInventoryStore open(Path file, Duration patience) throws InventoryException {
        YamlInventoryStore store = new YamlInventoryStore(new InventoryFile(file, patience));
        store.shown = store.read();
        return store;
    }

    @Override
    public Inventory current() {
        return shown.inventory();
    }

    @Override
    public List<String> notices() {
        return shown.notices();
    }

    @Override
    public Inventory update(UnaryOperator<Inventory> change) throws InventoryException {
        return show(() -> {
            try (WriterLock held = file.lock()) {
                return written(change);
            }
        }).after();
    }

    @Override
    public Inventory reload() throws InventoryException {
        return show(this::read).after();
    }

    /** As {@link #reload}; absent if nothing is different. */
    Optional<InventoryChange> readAgain() throws InventoryException {
        return Optional.of(show(this::read)).filter(change -> !change.before().equals(change.after()));
    }

    /** Looks at the file each second, and reads it again when another program has written it. */
    public Subscription watch(Consumer<String> said) {
        return InventoryWatch.start(this, file.path(), EACH, said);
    }

    @Override
    public Subscription subscribe(Consumer<InventoryChange> consumer) {
        return listeners.add(consumer);
    }

    /** Something that ends with a newer reading. */
    private interface Work {
        Reading perform() throws InventoryException;
    }

    private InventoryChange show(Work work) throws InventoryException {
        InventoryChange change;
        lock.lock();
        try {
            Inventory before = shown.inventory();
            shown = work.perform();
            change = new InventoryChange(before, shown.inventory());
        } finally {
            lock.unlock();
        }
        if (!change.before().equals(change.after())) {
            listeners.fire(change);
        }
        return change;
    }

    /** A program that takes no lock, such as an editor, may write between our read and our write: then once more. */
    private Reading written(UnaryOperator<Inventory> change) throws InventoryException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Reading before = read();
            Inventory after = change.apply(before.inventory());
            if (after.equals(before.inventory())) {
                return before;
            }
            InventoryRules.check(after);
            Reading edited = edited(before, after);
            if (file.replace(before.text(), edited.text())) {
                return edited;
            }
        }
        throw new InventoryException(Reason.FILE_ACCESS, "The inventory " + file.shown()
                + " can't be written: another program changes it again and again; try later.");
    }

    private Reading edited(Reading before, Inventory after) throws InventoryException {
        YamlDocument document = YamlDocument.parse(before.text());
        InventoryEditor.edit(document, before.inventory(), after);
        String text = YamlText.of(document);
        if (!inventory(text).equals(Optional.of(after))) {
            throw new InventoryException(Reason.FILE_ACCESS, "The inventory " + file.shown() + " is written in a way"
                    + " this change can't be added to; make the change in the file by hand. Nothing has been written.");
        }
        return meaning(text);
    }

    /** What a text of ours means, read back before it is written; absent if it would be damaged. */
    private static Optional<Inventory> inventory(String text) {
        try {
            return Optional.of(new InventoryReader().read(YamlDocument.parse(text)));
        } catch (DamageException e) {
            return Optional.empty();
        }
    }

    private Reading read() throws InventoryException {
        String text = file.read();
        return text.equals(shown.text()) ? shown : meaning(text);
    }

    private Reading meaning(String text) throws InventoryException {
        try {
            YamlDocument document = YamlDocument.parse(text);
            InventoryReader reader = new InventoryReader();
            Inventory inventory = reader.read(document);
            for (RuleProblem broken : InventoryRules.problems(inventory)) {
                throw document.damage(broken.place(), broken.sentence());
            }
            Stream<String> doubts = InventoryRules.doubts(inventory).stream()
                    .map(d -> document.damage(d.place(), d.sentence()).sentence());
            return new Reading(text, inventory, Stream.concat(reader.unknown().stream(), doubts)
                    .map(notice -> file.shown() + ", " + notice).toList());
        } catch (DamageException e) {
            throw new InventoryException(Reason.DAMAGED_FILE,
                    file.shown() + ", " + e.sentence() + " Correct the file; nothing has been written to it.");
        }
    }
}
