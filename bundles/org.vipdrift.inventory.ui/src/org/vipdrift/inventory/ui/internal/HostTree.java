package org.vipdrift.inventory.ui.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.inventory.Folder;
import org.vipdrift.inventory.Inventory;

/** Confined to the UI thread. Hosts in their folders, as rows below each other; no widgets here. */
final class HostTree {
    private static final String INDENT = "\u2002";
    private final Set<String> folded = new HashSet<>();

    void fold(String path, boolean now) {
        if (now) {
            folded.add(path);
        } else {
            folded.remove(path);
        }
    }

    /** Hosts without a folder first, then each folder with those in it; while they are filtered none is folded away. */
    List<Object> rows(List<Object> hosts, boolean filtered) {
        Map<String, List<HostStatus>> byFolder = new TreeMap<>(HostTree::compare);
        for (Object row : hosts) {
            HostStatus host = (HostStatus) row;
            Folder.upwards(folder(host)).forEach(path -> byFolder.computeIfAbsent(path, p -> new ArrayList<>()));
            byFolder.computeIfAbsent(folder(host), p -> new ArrayList<>()).add(host);
        }
        return byFolder.keySet().stream().allMatch(String::isEmpty) ? hosts : rows(byFolder, filtered);
    }

    private List<Object> rows(Map<String, List<HostStatus>> byFolder, boolean filtered) {
        Set<String> closed = filtered ? Set.of() : folded;
        List<Object> rows = new ArrayList<>();
        byFolder.forEach((path, hosts) -> {
            if (Folder.upwards(Folder.above(path)).noneMatch(closed::contains)) {
                if (!path.isEmpty()) {
                    rows.add(new FolderRow(path, depth(path) - 1, count(byFolder, path), closed.contains(path)));
                }
                if (!closed.contains(path)) {
                    rows.addAll(hosts);
                }
            }
        });
        return Collections.unmodifiableList(rows);
    }

    private static int count(Map<String, List<HostStatus>> byFolder, String path) {
        return byFolder.entrySet().stream().filter(entry -> Folder.contains(path, entry.getKey()))
                .mapToInt(entry -> entry.getValue().size()).sum();
    }

    /** Part by part, so that what lies in a folder comes before the next one. */
    private static int compare(String a, String b) {
        String[] as = a.split("/");
        String[] bs = b.split("/");
        for (int i = 0; i < Math.min(as.length, bs.length); i++) {
            int order = as[i].compareTo(bs[i]);
            if (order != 0) {
                return order;
            }
        }
        return a.isEmpty() || b.isEmpty() ? a.compareTo(b) : as.length - bs.length;
    }

    static Object identity(Object row) {
        return row instanceof HostStatus host ? host.host().id()
                : row instanceof FolderRow folder ? folder.path() : row;
    }

    /** What stands in the first column, indented as deep as it lies. */
    static String name(Object row) {
        return switch (row) {
            case FolderRow folder -> INDENT.repeat(folder.depth()) + (folder.folded() ? "\u25b8 " : "\u25be ")
                    + NLS.bind(Messages.folderHosts, Folder.name(folder.path()), folder.hosts());
            case HostStatus host -> INDENT.repeat(depth(folder(host))) + host.host().id().name();
            default -> "";
        };
    }

    /** What a host is found by beside its cells. */
    static String searched(Object row) {
        return row instanceof HostStatus host
                ? String.join("\n", folder(host), host.host().user(), host.host().filing().notes())
                : "";
    }

    static String sortable(Object row) {
        return row instanceof HostStatus host ? host.host().id().name().toLowerCase(Locale.ROOT) : "";
    }

    /** Whether any of them lies in a folder. */
    static boolean isFiled(List<HostStatus> hosts) {
        return hosts.stream().anyMatch(host -> !folder(host).isEmpty());
    }

    static boolean withoutTags(List<HostStatus> hosts, Inventory inventory) {
        return hosts.stream().allMatch(host -> HostTexts.tags(host, inventory).isEmpty());
    }

    /** The hosts a selection means: those selected, and those of selected folders. */
    static List<HostStatus> meant(Stream<?> selected, List<HostStatus> all) {
        List<?> rows = selected.toList();
        Set<Object> chosen = rows.stream().map(HostTree::identity).collect(Collectors.toSet());
        return all.stream().filter(host -> chosen.contains(host.host().id()) || rows.stream()
                .anyMatch(row -> row instanceof FolderRow folder && Folder.contains(folder.path(), folder(host))))
                .toList();
    }

    private static String folder(HostStatus host) {
        return host.host().filing().folder();
    }

    private static int depth(String path) {
        return path.isEmpty() ? 0 : path.split("/").length;
    }
}
