package org.vipdrift.ui.driver.internal.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vipdrift.ui.driver.Album;

/** Confined to the tour's thread. Says what is done, takes a picture after each step, and keeps the result. */
final class TourLog {
    private final Album album;
    private final Path folder;
    private final PrintStream out;
    private final List<String> steps = new ArrayList<>();
    private final List<String> moves = new ArrayList<>();

    TourLog(Album album, Path folder, PrintStream out) {
        this.album = album;
        this.folder = folder;
        this.out = out;
    }

    /** A picture, named and told. */
    void picture(String name, String sentence) {
        Path file = album.take(name);
        out.printf(Locale.ROOT, "%-28s %s%n", file.getFileName(), sentence);
        steps.add(object("name", name, "sentence", sentence, "picture", String.valueOf(file.getFileName())));
    }

    void line(String text) {
        out.println(text);
    }

    /** A move that ended, as its dialog said. */
    void move(String heading, String sentence, String outage) {
        moves.add(object("heading", heading, "sentence", sentence, "outage", outage));
    }

    /** @param failure empty if every step was done */
    void finish(String failure) throws IOException {
        String json = "{\n  \"done\": " + failure.isEmpty() + ",\n  \"failure\": " + quoted(failure)
                + ",\n  \"steps\": " + array(steps) + ",\n  \"moves\": " + array(moves) + "\n}\n";
        Files.writeString(folder.resolve("result.json"), json);
        out.println(failure.isEmpty() ? "The tour is done: every step is done." : "The tour has failed: " + failure);
    }

    private static String array(List<String> objects) {
        return objects.stream().map(text -> "\n    " + text).collect(Collectors.joining(",", "[", "\n  ]"));
    }

    private static String object(String... namesAndValues) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.add(quoted(namesAndValues[i]) + ": " + quoted(namesAndValues[i + 1]));
        }
        return "{" + String.join(", ", members) + "}";
    }

    /** RFC 8259, section 7. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
