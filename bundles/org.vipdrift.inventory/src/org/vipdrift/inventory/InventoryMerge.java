package org.vipdrift.inventory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.InventoryException.Reason;
import org.vipdrift.inventory.internal.rules.EntryDifference;

/**
 * Immutable. What somebody wants to change, from what they saw, for an inventory that another program may have changed since.
 * Changes of different hosts, folders and groups are joined; the same one changed in two ways is a difference, which is said
 * and never decided here.
 *
 * @param seen what they saw when they began
 * @param wanted what they made of it
 */
public record InventoryMerge(Inventory seen, Inventory wanted) {

    /**
     * @param now what the file holds
     * @throws InventoryException CHANGED_MEANWHILE with each difference, field by field
     */
    public Inventory into(Inventory now) throws InventoryException {
        List<String> differences = new ArrayList<>();
        Inventory folders = this.<String, Folder>joined(now, Inventory::folders, Folder::path, "folder",
                Inventory::with, Inventory::withoutFolder, differences);
        Inventory hosts = this.<HostId, Host>joined(folders, Inventory::hosts, Host::id, "host", Inventory::with,
                Inventory::without, differences);
        Inventory all = this.<GroupId, VipGroup>joined(hosts, Inventory::groups, VipGroup::id, "group", Inventory::with,
                Inventory::without, differences);
        if (!differences.isEmpty()) {
            throw new InventoryException(Reason.CHANGED_MEANWHILE, String.join(" ", differences)
                    + " Nothing has been written: look at it again and change it anew.");
        }
        return all;
    }

    private <K, T extends Record> Inventory joined(Inventory now, Function<Inventory, List<T>> entries,
            Function<T, K> key, String kind, Setting<T> set, Setting<K> remove, List<String> differences) {
        Set<K> keys = new LinkedHashSet<>();
        Stream.of(seen, wanted).flatMap(side -> entries.apply(side).stream()).map(key).forEach(keys::add);
        BinaryOperator<Inventory> last = (first, second) -> second;
        return keys.stream().reduce(now, (joined, id) -> {
            Function<Inventory, Optional<T>> entry = side -> entries.apply(side).stream()
                    .filter(e -> key.apply(e).equals(id)).findFirst();
            Optional<T> before = entry.apply(seen);
            Optional<T> ours = entry.apply(wanted);
            Optional<T> theirs = entry.apply(now);
            if (ours.equals(before) || ours.equals(theirs)) {
                return joined;
            }
            if (!Objects.equals(theirs, before)) {
                differences.add(EntryDifference.sentence(kind + " " + id, theirs, ours));
                return joined;
            }
            return ours.map(value -> set.in(joined, value)).orElseGet(() -> remove.in(joined, id));
        }, last);
    }

    /** Puts one entry into an inventory, or takes it out. */
    private interface Setting<T> {
        Inventory in(Inventory inventory, T value);
    }
}
