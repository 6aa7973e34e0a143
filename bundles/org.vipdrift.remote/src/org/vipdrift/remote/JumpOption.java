package org.vipdrift.remote;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/**
 * The hosts on the way that are named to OpenSSH's own program. It makes a line for a shell of them (ssh_config(5),
 * ProxyJump), so that no name may have a letter that means something there.
 */
final class JumpOption {
    private static final String STRAIGHT = "none";
    private static final String PLAIN = "[\\p{L}\\p{N}._@+=:][\\p{L}\\p{N}._@+=:-]*";

    private JumpOption() {
    }

    /**
     * As {@code ProxyJump} has it. The first host is reached by its own way, each other through the one before.
     *
     * @throws InvalidValueException if one has a name that a shell would take for something else
     */
    static String of(List<RemoteTarget> way) {
        return way.isEmpty() ? STRAIGHT : hops(way).map(JumpOption::hop).collect(Collectors.joining(","));
    }

    /** All of them, the first one first, also those by which the first is reached. */
    static Stream<RemoteTarget> hops(List<RemoteTarget> way) {
        return way.isEmpty() ? Stream.empty()
                : Stream.concat(hops(way.getFirst().via().orElse(List.of())), way.stream());
    }

    private static String hop(RemoteTarget hop) {
        if (!hop.address().matches(PLAIN) || !hop.user().isEmpty() && !hop.user().matches(PLAIN)) {
            throw new InvalidValueException("The jump host " + Printable.quoted(hop.user() + "@" + hop.address())
                    + " can't be named to ssh, which has a shell read it: give it a name in your ssh config, and that name"
                    + " as the jump host.");
        }
        String address = hop.address().indexOf(':') >= 0 ? "[" + hop.address() + "]" : hop.address();
        return (hop.user().isEmpty() ? "" : hop.user() + "@") + address + (hop.port() == 0 ? "" : ":" + hop.port());
    }
}
