package org.vipdrift.inventory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/**
 * The hosts on the way to another, written as ProxyJump of ssh_config(5): {@code [user@]host[:port]} with commas between,
 * or {@code none} for straight ahead. A host of the inventory is reached by its own settings.
 *
 * @param hops the first one first; none for straight ahead
 */
public record Way(List<Hop> hops) {
    public static final String STRAIGHT = "none";
    private static final Pattern HOP = Pattern.compile("(?:([^@,\\s]+)@)?(\\[[0-9A-Fa-f:.%]+\\]|[^@:,\\s\\[\\]]+)"
            + "(?::([0-9]{1,5}))?");

    /** @param user empty, and port 0, if not named */
    public record Hop(String user, String address, int port) {

        /** The host of an inventory this is, if nothing but its name stands here. */
        public Optional<Host> in(Inventory inventory) {
            return user.isEmpty() && port == 0
                    ? inventory.hosts().stream().filter(host -> host.id().name().equals(address)).findFirst()
                    : Optional.empty();
        }
    }

    public Way {
        hops = List.copyOf(hops);
    }

    /** @throws InvalidValueException if it is written in another way */
    public static Way parse(String text) {
        return new Way(text.equals(STRAIGHT) ? List.of() : Stream.of(text.split(",", -1)).map(Way::hop).toList());
    }

    private static Hop hop(String text) {
        Matcher hop = HOP.matcher(text.strip());
        if (!hop.matches()) {
            throw new InvalidValueException("The jump host " + Printable.quoted(text)
                    + " is not usable: write a host's name, or user@host:port.");
        }
        String address = String.valueOf(hop.group(2));
        return new Hop(hop.group(1) == null ? "" : String.valueOf(hop.group(1)),
                address.startsWith("[") ? address.substring(1, address.length() - 1) : address,
                hop.group(3) == null ? 0 : Integer.parseInt(String.valueOf(hop.group(3))));
    }
}
