package org.vipdrift.inventory.internal.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Folder;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.RuleProblem;

/** What a folder gives its hosts obeys the rules of what hosts have of their own. */
public final class FolderRules {
    private FolderRules() {
    }

    public static Stream<RuleProblem> problems(Inventory inventory) {
        Set<String> paths = new HashSet<>();
        return inventory.folders().stream().flatMap(folder -> Stream.concat(alone(folder),
                paths.add(folder.path()) ? Stream.empty()
                        : Stream.of(problem(folder, "", "There are two folders " + Printable.quoted(folder.path())
                                + "; put what they give into one."))));
    }

    private static Stream<RuleProblem> alone(Folder folder) {
        String name = "folder " + Printable.quoted(folder.path());
        Stream<Optional<RuleProblem>> values = Stream.of(
                unless(FilingRules.isPath(folder.path()), folder, "",
                        FilingRules.path(folder.path(), "of the inventory")),
                unless(HostRules.isPort(folder.port()), folder, "port",
                        "The port of " + name + " is " + folder.port() + "; it must be 1 to 65535."),
                unless(HostRules.isUser(folder.user()), folder, "user", "The user " + Printable.quoted(folder.user())
                        + " of " + name + " is not usable: take the name you log in with, without spaces."),
                unless(hasWholePath(folder.identity()), folder, "identity",
                        "The key file of " + name + " needs its whole path, from /."));
        return Stream.concat(values.flatMap(Optional::stream),
                FilingRules.tags(folder.tags(), name, List.of("folders", folder.path())));
    }

    private static boolean hasWholePath(Identity identity) {
        return !(identity instanceof Identity.KeyFile(var file)) || file.isAbsolute();
    }

    private static Optional<RuleProblem> unless(boolean fine, Folder folder, String key, String sentence) {
        return fine ? Optional.empty() : Optional.of(problem(folder, key, sentence));
    }

    private static RuleProblem problem(Folder folder, String key, String sentence) {
        List<String> place = List.of("folders", folder.path());
        return new RuleProblem(key.isEmpty() ? place : FilingRules.below(place, key), sentence);
    }
}
