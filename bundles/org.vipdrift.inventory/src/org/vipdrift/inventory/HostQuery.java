package org.vipdrift.inventory;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which hosts are meant: those of which all of this holds.
 *
 * @param folder the folder they lie in, at any depth; empty for any
 * @param tags all of which they have, by themselves or from a folder
 * @param text words, each of which occurs in name, address, user, folder, tags or notes, in capitals or not
 */
public record HostQuery(String folder, List<String> tags, String text) {

    public HostQuery {
        tags = List.copyOf(tags);
        text = text.toLowerCase(Locale.ROOT);
    }

    public boolean isEverything() {
        return folder.isEmpty() && tags.isEmpty() && text.isBlank();
    }

    /** In the inventory's order. */
    public List<Host> in(Inventory inventory) {
        return inventory.hosts().stream().filter(host -> fits(inventory.effective(host).host())).toList();
    }

    private boolean fits(Host effective) {
        Filing filing = effective.filing();
        return Folder.contains(folder, filing.folder()) && filing.tags().containsAll(tags)
                && (text.isBlank() || hasWords(String.join("\n", effective.id().name(), effective.address(),
                        effective.user(), filing.folder(), String.join("\n", filing.tags()), filing.notes())));
    }

    private boolean hasWords(String all) {
        String low = all.toLowerCase(Locale.ROOT);
        return Stream.of(text.strip().split("\\s+")).allMatch(low::contains);
    }
}
