package org.vipdrift.inventory.internal.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Effective;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Origin;
import org.vipdrift.inventory.RuleProblem;
import org.vipdrift.inventory.Way;
import org.vipdrift.inventory.Way.Hop;

/** Jump hosts can be named to SSH, and no host is reached through itself. */
public final class WayRules {
    private static final int LONGEST_WAY = 8;

    private WayRules() {
    }

    public static Stream<RuleProblem> problems(Inventory inventory) {
        List<RuleProblem> words = Stream.concat(
                inventory.folders().stream().flatMap(folder -> words(folder.jump(), List.of("folders", folder.path()),
                        "folder " + Printable.quoted(folder.path()))),
                inventory.hosts().stream().flatMap(
                        host -> words(host.jump(), List.of("hosts", host.id().name()), "host " + host.id())))
                .toList();
        return words.isEmpty() ? inventory.hosts().stream().flatMap(host -> circle(inventory, host).stream())
                : words.stream();
    }

    private static Stream<RuleProblem> words(String jump, List<String> place, String owner) {
        try {
            return jump.isEmpty() ? Stream.empty()
                    : Way.parse(jump).hops().stream().filter(hop -> !isUsable(hop))
                            .map(hop -> problem(place, "The jump host " + Printable.quoted(jump) + " of " + owner
                                    + " is not usable: write a host's name, or user@host:port."));
        } catch (InvalidValueException e) {
            return Stream.of(problem(place, "The way to " + owner + ": " + e.getMessage()));
        }
    }

    private static boolean isUsable(Hop hop) {
        return HostAddress.isUsable(hop.address()) && HostRules.isUser(hop.user())
                && (hop.port() == 0 || HostRules.isPort(hop.port()));
    }

    private static Optional<RuleProblem> circle(Inventory inventory, Host host) {
        Effective effective = inventory.effective(host);
        if (left(inventory, effective.host(), LONGEST_WAY) >= 0) {
            return Optional.empty();
        }
        String from = effective.jump() instanceof Origin.OfFolder(var path) ? ", from folder " + path : "";
        return Optional.of(problem(List.of("hosts", host.id().name()), "Host " + host.id() + " is reached through "
                + effective.host().jump() + from + ", and so through itself or more than " + LONGEST_WAY
                + " hosts; give it another way, or jump: none."));
    }

    /** How many more hosts there may be on the way; less than 0 if there are too many, as in a circle. */
    private static int left(Inventory inventory, Host effective, int most) {
        int left = most;
        for (Hop hop : effective.jump().isEmpty() ? List.<Hop>of() : Way.parse(effective.jump()).hops()) {
            left = left <= 0 ? -1 : left - 1;
            Host next = hop.in(inventory).orElse(null);
            left = left < 0 || next == null ? left : left(inventory, inventory.effective(next).host(), left);
        }
        return left;
    }

    private static RuleProblem problem(List<String> place, String sentence) {
        return new RuleProblem(FilingRules.below(place, "jump"), sentence);
    }
}
