package org.vipdrift.inventory.internal.rules;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.RuleProblem;

/** Names are unique, addresses and ports can be reached by SSH, users can be named to it. */
public final class HostRules {
    private static final int LONGEST_USER = 255;
    private static final int HIGHEST_PORT = 65535;

    private HostRules() {
    }

    public static Stream<RuleProblem> problems(Inventory inventory) {
        return Stream.concat(inventory.hosts().stream().flatMap(HostRules::alone), together(inventory));
    }

    private static Stream<RuleProblem> alone(Host host) {
        return Stream.of(address(host), port(host), user(host), identity(host)).flatMap(Optional::stream);
    }

    private static Optional<RuleProblem> address(Host host) {
        if (!HostAddress.isUsable(host.address())) {
            return problem(host, "address", "The address " + Printable.quoted(host.address()) + " of host " + host.id()
                    + " is neither an IP address nor a DNS name.");
        }
        return HostAddress.literal(host.address()).filter(HostRules::isNobody)
                .flatMap(a -> problem(host, "address", "The address " + host.address() + " of host " + host.id()
                        + " stands for no single host; take the address its SSH server answers on."));
    }

    private static boolean isNobody(InetAddress address) {
        return address.isMulticastAddress() || address.isAnyLocalAddress();
    }

    private static Optional<RuleProblem> port(Host host) {
        return isPort(host.port()) ? Optional.empty()
                : problem(host, "port", "The port of host " + host.id() + " is " + host.port() + "; it must be 1 to "
                        + HIGHEST_PORT + ".");
    }

    private static Optional<RuleProblem> user(Host host) {
        String user = host.user();
        return isUser(user) ? Optional.empty()
                : problem(host, "user", "The user " + Printable.quoted(user) + " of host " + host.id()
                        + " is not usable: take the name you log in with, without spaces.");
    }

    static boolean isUser(String user) {
        return user.length() <= LONGEST_USER && !user.startsWith("-")
                && user.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c));
    }

    static boolean isPort(int port) {
        return port >= 1 && port <= HIGHEST_PORT;
    }

    private static Optional<RuleProblem> identity(Host host) {
        return switch (host.identity()) {
            case Identity.KeyFile(var file) when !file.isAbsolute() -> problem(host, "identity", "The key file "
                    + Printable.quoted(file.toString()) + " of host " + host.id() + " needs its whole path, from /.");
            case Identity.KeyFile(var _),Identity.Automatic(),Identity.Password(),Identity.Credential(var _) ->
                Optional.empty();
        };
    }

    private static Stream<RuleProblem> together(Inventory inventory) {
        Set<HostId> names = new HashSet<>();
        Map<String, HostId> places = new HashMap<>();
        return inventory.hosts().stream().flatMap(host -> {
            if (!names.add(host.id())) {
                return problem(host, "", "There are two hosts named " + host.id() + "; give one another name.")
                        .stream();
            }
            int port = inventory.effective(host).host().port();
            HostId other = places.putIfAbsent(HostAddress.normal(host.address()) + " " + port + " " + host.jump(),
                    host.id());
            return other == null ? Stream.empty() : sameMachine(host, other).stream();
        });
    }

    private static Optional<RuleProblem> sameMachine(Host host, HostId other) {
        return problem(host, "address", "Hosts " + other + " and " + host.id() + " have the same address "
                + host.address() + " and port " + host.port() + ": one machine is managed under one name.");
    }

    private static Optional<RuleProblem> problem(Host host, String key, String sentence) {
        List<String> place = key.isEmpty() ? List.of("hosts", host.id().name())
                : List.of("hosts", host.id().name(), key);
        return Optional.of(new RuleProblem(place, sentence));
    }
}
