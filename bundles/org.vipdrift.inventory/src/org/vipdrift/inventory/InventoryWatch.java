package org.vipdrift.inventory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vipdrift.core.FileStamp;
import org.vipdrift.core.Subscription;

/**
 * Thread-safe. Reads the inventory's file again when another program has written it, and says what has changed; the store's
 * listeners hear of it as of any change. A file that is damaged is named once, and what was read before stays.
 */
public final class InventoryWatch implements Subscription {
    private final YamlInventoryStore store;
    private final Path file;
    private final Consumer<String> said;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("inventory-watch").factory());
    /** Confined to the timer's thread once it runs. */
    private Optional<FileStamp> last;

    private InventoryWatch(YamlInventoryStore store, Path file, Consumer<String> said) {
        this.store = store;
        this.file = file;
        this.said = said;
        this.last = Optional.empty();
    }

    /**
     * @param each how often the file is looked at
     * @param said one sentence for each change, called on the watch's own thread
     */
    static InventoryWatch start(YamlInventoryStore store, Path file, Duration each, Consumer<String> said) {
        InventoryWatch watch = new InventoryWatch(store, file, said);
        watch.timer.scheduleWithFixedDelay(watch::look, 0, each.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        Optional<FileStamp> now = stamp();
        if (!now.equals(last)) {
            last = now;
            try {
                store.readAgain().map(this::sentence).ifPresent(said);
            } catch (InventoryException e) {
                said.accept(e.sentence() + " What was read from it before is used until then.");
            }
        }
    }

    private Optional<FileStamp> stamp() {
        try {
            return Optional.of(FileStamp.of(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private String sentence(InventoryChange change) {
        List<String> parts = new ArrayList<>();
        parts(change, Inventory::folders, Folder::path, "folder", parts);
        parts(change, Inventory::hosts, Host::id, "host", parts);
        parts(change, Inventory::groups, VipGroup::id, "group", parts);
        return "Another program has changed the inventory: "
                + (parts.isEmpty() ? "the order of its entries" : String.join(", ", parts)) + ".";
    }

    private static <T> void parts(InventoryChange change, Function<Inventory, List<T>> entries,
            Function<T, Object> key, String kind, List<String> parts) {
        List<T> before = entries.apply(change.before());
        List<T> after = entries.apply(change.after());
        List<Object> known = before.stream().map(key).toList();
        List<Object> kept = after.stream().map(key).toList();
        after.stream().filter(e -> !known.contains(key.apply(e))).forEach(e -> parts.add(kind + " " + key.apply(e)
                + " added"));
        after.stream().filter(e -> known.contains(key.apply(e)) && !before.contains(e))
                .forEach(e -> parts.add(kind + " " + key.apply(e) + " changed"));
        known.stream().filter(id -> !kept.contains(id)).forEach(id -> parts.add(kind + " " + id + " removed"));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
