package org.vipdrift.control.internal.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Immutable. What the script of {@link HostLook} said, in sections; text between them is passed over. */
record LookSections(List<Section> all) {
    private static final int MOST_SECTIONS = 1000;

    /** @param argument the words behind the kind, "" for none */
    record Section(String kind, String argument, List<String> lines) {
        String text() {
            return String.join("\n", lines);
        }
    }

    static LookSections parse(String output) {
        List<Section> all = new ArrayList<>();
        for (String line : output.split("\n")) {
            if (line.startsWith("@") && all.size() < MOST_SECTIONS) {
                String[] words = line.substring(1).split(" ", 2);
                all.add(new Section(words[0], words.length > 1 ? words[1] : "", new ArrayList<>()));
            } else if (line.startsWith("|") && !all.isEmpty()) {
                all.getLast().lines().add(line.substring(1));
            }
        }
        return new LookSections(List.copyOf(all));
    }

    /** Whether the script came to its end. */
    boolean isWhole() {
        return !all.isEmpty() && all.getLast().kind().equals("end");
    }

    Stream<Section> of(String kind) {
        return all.stream().filter(section -> section.kind().equals(kind));
    }

    boolean has(String kind) {
        return of(kind).findAny().isPresent();
    }
}
