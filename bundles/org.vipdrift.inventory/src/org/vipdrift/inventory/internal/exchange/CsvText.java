package org.vipdrift.inventory.internal.exchange;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.HostSetting.Key;
import org.vipdrift.inventory.Inventory;

/** Writes a table: RFC 4180 with commas, tags with semicolons between. */
public final class CsvText {
    private static final String BREAK = "\r\n";

    private CsvText() {
    }

    public static String of(Inventory inventory, List<Host> hosts) {
        String header = Stream.concat(Stream.of(CsvColumns.NAME), Stream.of(Key.values()).map(Key::word))
                .collect(Collectors.joining(","));
        return header + BREAK + hosts.stream().map(host -> row(inventory.effective(host).host()) + BREAK)
                .collect(Collectors.joining());
    }

    private static String row(Host host) {
        return Stream.concat(Stream.of(host.id().name()), Stream.of(Key.values()).map(key -> cell(key, host)))
                .map(CsvText::quoted).collect(Collectors.joining(","));
    }

    private static String cell(Key key, Host host) {
        return key == Key.TAGS ? String.join(";", host.filing().tags()) : key.of(host);
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",;\\t\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
