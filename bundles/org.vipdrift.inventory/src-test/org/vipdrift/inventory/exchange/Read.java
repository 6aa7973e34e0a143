package org.vipdrift.inventory.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.HostSetting.Key;
import org.vipdrift.inventory.Inventory;

/** Files as texts, read into an empty inventory. */
final class Read {
    private Read() {
    }

    static Imported of(Format format, String text) throws ImportException {
        return of(format, text, Map.of());
    }

    static Imported of(Format format, String text, Map<String, String> columns) throws ImportException {
        return new Importing(Optional.of(format), columns).read(text.getBytes(StandardCharsets.UTF_8),
                Path.of("/somewhere/hosts"));
    }

    static Inventory inventory(Imported imported) {
        return Difference.applied(Inventory.EMPTY, imported);
    }

    /** "h1 address=198.51.100.11 user=ops", a host a line. */
    static String words(Imported imported) {
        return inventory(imported).hosts().stream().map(Read::words).collect(Collectors.joining("\n"));
    }

    static String words(Host host) {
        return host.id() + List.of(Key.values()).stream().filter(key -> !key.of(host).isEmpty())
                .filter(key -> key != Key.ADDRESS || !host.address().equals(host.id().name()))
                .map(key -> " " + key.word() + "=" + key.of(host)).collect(Collectors.joining());
    }

    static String remarks(Imported imported) {
        return imported.remarks().stream().map(Remark::toString).collect(Collectors.joining("\n"));
    }
}
