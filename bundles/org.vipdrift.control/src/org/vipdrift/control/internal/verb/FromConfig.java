package org.vipdrift.control.internal.verb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Host;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Route;

/** What of a connection came from OpenSSH's configuration and not from the inventory, as lines. */
final class FromConfig {
    private FromConfig() {
    }

    static List<String> details(Host host, RemoteTarget reached) {
        List<String> details = new ArrayList<>();
        List<String> values = values(host, reached);
        if (!values.isEmpty()) {
            details.add("From the ssh config: " + String.join(", ", values));
        }
        reached.route().map(Route::notes).orElse(List.of()).forEach(note -> details.add("SSH config: " + note));
        return details;
    }

    /** Of the files that may be tried only those that are there: OpenSSH's list has all usual names. */
    private static Optional<String> keys(List<Path> files, boolean onlyThese) {
        List<String> there = files.stream().filter(Files::isReadable).map(Path::toString).map(Printable::clean)
                .toList();
        return there.isEmpty() ? Optional.empty()
                : Optional.of((there.size() == 1 ? "key " : "keys ") + String.join(" and ", there)
                        + (onlyThese ? " and no others" : ""));
    }

    private static List<String> values(Host host, RemoteTarget reached) {
        List<String> values = new ArrayList<>();
        if (!host.address().equalsIgnoreCase(reached.address())) {
            values.add("address " + Printable.clean(reached.address()));
        }
        if (host.port() != reached.port()) {
            values.add("port " + reached.port());
        }
        if (!host.user().equals(reached.user())) {
            values.add("user " + Printable.clean(reached.user()));
        }
        reached.route().filter(route -> reached.via().isEmpty() && !route.hops().isEmpty())
                .ifPresent(route -> values.add("through "
                        + route.hops().stream().map(hop -> hop.host().name()).collect(Collectors.joining(" and "))));
        if (reached.login() instanceof Login.Configured(var files, var onlyThese, var agent)) {
            keys(files, onlyThese).ifPresent(values::add);
        }
        return values;
    }
}
