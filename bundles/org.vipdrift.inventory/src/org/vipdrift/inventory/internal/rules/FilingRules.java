package org.vipdrift.inventory.internal.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Filing;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.RuleProblem;

/** Folders are paths of names, tags are words, notes are text. */
public final class FilingRules {
    private static final Pattern PART = Pattern
            .compile("[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}._ -]{0,61}[\\p{L}\\p{M}\\p{N}])?");
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}._:@+-]{0,62}");
    private static final int DEEPEST = 8;
    private static final int LONGEST_NOTES = 4000;

    private FilingRules() {
    }

    public static Stream<RuleProblem> problems(Inventory inventory) {
        return inventory.hosts().stream().flatMap(FilingRules::problems);
    }

    private static Stream<RuleProblem> problems(Host host) {
        Filing filing = host.filing();
        List<String> place = List.of("hosts", host.id().name());
        Optional<RuleProblem> folder = filing.folder().isEmpty() || isPath(filing.folder()) ? Optional.empty()
                : Optional.of(new RuleProblem(below(place, "folder"), path(filing.folder(), "of host " + host.id())));
        return Stream.concat(Stream.of(folder, notes(host, place)).flatMap(Optional::stream),
                tags(filing.tags(), "host " + host.id(), place));
    }

    static boolean isPath(String text) {
        String[] parts = text.split("/", -1);
        return parts.length <= DEEPEST && Stream.of(parts).allMatch(part -> PART.matcher(part).matches());
    }

    static String path(String text, String of) {
        return "The folder " + Printable.quoted(text) + " " + of
                + " is not usable: write names with / between, at most "
                + DEEPEST + " deep, as prod/db.";
    }

    static Stream<RuleProblem> tags(List<String> tags, String owner, List<String> place) {
        return tags.stream().filter(tag -> !TAG.matcher(tag).matches())
                .map(tag -> new RuleProblem(below(place, "tags"), "The tag " + Printable.quoted(tag) + " of " + owner
                        + " is not usable: take up to 63 letters, digits, '.', '_', ':', '@', '+' or '-', without"
                        + " spaces."));
    }

    private static Optional<RuleProblem> notes(Host host, List<String> place) {
        String notes = host.filing().notes();
        boolean usable = notes.length() <= LONGEST_NOTES
                && notes.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
        return usable ? Optional.empty()
                : Optional.of(new RuleProblem(below(place, "notes"), "The notes of host " + host.id()
                        + " are not usable: they are text of at most " + LONGEST_NOTES + " characters."));
    }

    static List<String> below(List<String> place, String key) {
        return Stream.concat(place.stream(), Stream.of(key)).toList();
    }
}
