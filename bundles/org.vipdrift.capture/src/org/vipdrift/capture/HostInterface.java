package org.vipdrift.capture;

import java.util.Optional;

/**
 * An interface of another machine, by which one may capture there. Its {@link #name} stands where an interface's name does,
 * in orders, frames and files; no interface of this machine can have such a name, as the kernel allows no slash in it.
 *
 * @param host as the inventory calls it
 */
public record HostInterface(String host, String interfaceName) {
    private static final char SLASH = '/';

    /** As {@code h1/host0}. */
    public String name() {
        return host + SLASH + interfaceName;
    }

    /** What a name says; empty if it is that of an interface of this machine. */
    public static Optional<HostInterface> of(String name) {
        int slash = name.indexOf(SLASH);
        return slash < 0 ? Optional.empty()
                : Optional.of(new HostInterface(name.substring(0, slash), name.substring(slash + 1)));
    }
}
