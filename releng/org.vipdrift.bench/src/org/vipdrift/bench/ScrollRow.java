package org.vipdrift.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** M11: how a console that shows a long capture file lets one wait, as a row. */
public final class ScrollRow {
    private static final List<String> PARTS = List.of("open", "page", "drag", "filter");
    private static final double LONGEST = 100;
    private final Runs runs;

    ScrollRow(Runs runs) {
        this.runs = runs;
    }

    /** Argument: the folder with scroll1.json, scroll2.json, ... */
    public static void main(String[] arguments) throws IOException {
        Row row = new ScrollRow(Runs.read(Path.of(arguments[0]), "scroll")).row();
        System.out.println(row.markdown());
        System.exit(row.holds() ? 0 : 1);
    }

    Row row() {
        Spread freeze = new Spread(runs.lives().stream().map(life -> PARTS.stream()
                .mapToDouble(part -> life.get(part + ".longestFreezeMillis").getAsDouble()).max().orElseThrow())
                .toList());
        return new Row("M11", String.format(Locale.ROOT,
                "console: longest freeze while a list of %.0f packets is opened, gone through by page, dragged to its"
                        + " end, filtered by arp and shown whole again",
                runs.first("packets")),
                freeze.text("ms") + "; at most "
                        + PARTS.stream().map(this::part).collect(Collectors.joining(", ")),
                "-", "<= 100 ms", freeze.largest() <= LONGEST);
    }

    /** "12 ms in open". */
    private String part(String name) {
        return String.format(Locale.ROOT, "%.0f ms in %s", runs.spread(name + ".longestFreezeMillis").largest(), name);
    }
}
