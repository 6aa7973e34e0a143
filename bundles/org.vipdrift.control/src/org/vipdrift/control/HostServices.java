package org.vipdrift.control;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;

/**
 * What a host runs that moves addresses, and which addresses it has.
 *
 * @param addresses those of its links, but for loopback and link-local ones
 * @param vips that its services' configurations name
 * @param remarks what could not be read, in sentences
 */
public record HostServices(HostId host, List<Service> services, List<Held> addresses, List<NamedVip> vips,
        List<String> remarks) {

    public HostServices {
        services = List.copyOf(services);
        addresses = List.copyOf(addresses);
        vips = List.copyOf(vips);
        remarks = List.copyOf(remarks);
    }

    /**
     * A program that moves addresses.
     *
     * @param name keepalived, pacemaker, corosync, frr, vrrpd or ucarp
     * @param version "" if it does not say
     * @param running whether a process of it was seen
     * @param unit its systemd unit's state, as "active, enabled"; "" if it has none
     */
    public record Service(String name, String version, boolean running, String unit) {
    }

    /**
     * An address on an interface.
     *
     * @param secondary another address of the subnet was there before it
     * @param group whose VIP it is by the inventory
     */
    public record Held(String interfaceName, InetAddress address, int prefixLength, boolean secondary,
            @Nullable GroupId group) {

        private boolean isHostAddress() {
            return prefixLength == address.getAddress().length * Byte.SIZE;
        }

        /** Put there beside the host's own, as a VIP is. */
        private boolean mayBeVip() {
            return secondary || isHostAddress();
        }

        @Override
        public String toString() {
            return Addresses.text(address) + "/" + prefixLength;
        }
    }

    /** The host's own address in whose subnet another one is. */
    public Optional<Held> neighbour(InetAddress other) {
        return addresses.stream().filter(own -> !own.isHostAddress() && !own.address().equals(other))
                .filter(own -> Addresses.sameSubnet(own.address(), other, own.prefixLength())).findFirst();
    }

    /** Addresses it has that may be VIPs, or that one of its configurations names as such. */
    public List<Held> heldVips() {
        return addresses.stream().filter(held -> held.mayBeVip()
                || vips.stream().anyMatch(named -> named.address().equals(held.address()))).toList();
    }

    /** Those of which the inventory knows nothing. */
    public List<Held> candidates() {
        return heldVips().stream().filter(held -> held.group() == null).toList();
    }

    /**
     * A VIP that a configuration names.
     *
     * @param service {@link Service#name}
     * @param prefixLength as it is written there, else the address's full length
     * @param interfaceName "" if none is named
     * @param virtualRouterId VRRP's or CARP's, 0 where there is none
     * @param priority 0 where there is none
     * @param state in which it begins, as MASTER; "" where there is none
     * @param group whose VIP it is by the inventory
     */
    public record NamedVip(String service, InetAddress address, int prefixLength, String interfaceName,
            int virtualRouterId, int priority, String state, @Nullable GroupId group) {

        public NamedVip of(@Nullable GroupId other) {
            return new NamedVip(service, address, prefixLength, interfaceName, virtualRouterId, priority, state, other);
        }

        @Override
        public String toString() {
            return Addresses.text(address) + "/" + prefixLength;
        }
    }
}
