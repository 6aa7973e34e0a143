package org.vipdrift.inventory;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;

/**
 * Immutable. Who counts as a voter of a group beside its members, as it is written: addresses, and managed hosts by name.
 *
 * @param addresses of stations that answer on the segment
 * @param hosts managed hosts that take part without ever holding
 */
public record Witnesses(List<InetAddress> addresses, List<HostId> hosts) {

    public Witnesses {
        addresses = List.copyOf(addresses);
        hosts = List.copyOf(hosts);
    }

    /** @throws org.vipdrift.core.InvalidValueException if a word is neither an address nor can be a host's name */
    public static Witnesses of(List<String> words) {
        List<InetAddress> addresses = new ArrayList<>();
        List<HostId> hosts = new ArrayList<>();
        for (String word : words) {
            if (isAddress(word)) {
                addresses.add(Addresses.parse(word));
            } else {
                hosts.add(new HostId(word));
            }
        }
        return new Witnesses(addresses, hosts);
    }

    /** Digits and dots are never taken for a name. */
    private static boolean isAddress(String word) {
        return word.indexOf(':') >= 0 || word.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }

    /** As {@link #of} reads them. */
    public List<String> words() {
        return Stream.concat(addresses.stream().map(Addresses::text), hosts.stream().map(HostId::name)).toList();
    }

    public int count() {
        return addresses.size() + hosts.size();
    }
}
