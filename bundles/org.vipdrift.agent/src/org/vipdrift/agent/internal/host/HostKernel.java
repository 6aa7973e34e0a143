package org.vipdrift.agent.internal.host;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;

/** The addresses of this host's kernel. Confined to the engine's thread. */
public interface HostKernel {

    /** One address and the index of its interface. */
    record Placed(int index, AddressFacts facts) {
    }

    Optional<Nic> nic(String name) throws IOException;

    /** Where on this host the VIPs' addresses are, under any prefix. */
    List<Placed> find(Collection<Vip> vips) throws IOException;

    /** Which of the VIPs' addresses are on the interface, under any prefix. */
    List<AddressFacts> on(Nic nic, Collection<Vip> vips) throws IOException;

    /**
     * Puts the VIPs on the interface as /32 or /128; those that are there already get a new lifetime.
     *
     * @throws IOException if one is refused; the others are there all the same
     */
    void add(Nic nic, Collection<Vip> vips, long validSeconds) throws IOException;

    /** Gives those VIPs' /32 or /128 that are on the interface a new lifetime; never puts one there. */
    void renew(Nic nic, Collection<Vip> vips, long validSeconds) throws IOException;

    /** All addresses of the interface. */
    List<AddressFacts> all(Nic nic) throws IOException;

    /**
     * Takes the VIPs' /32 or /128 off the interface; nothing happens to those that are not there.
     *
     * @throws IOException if one is refused; the others are gone all the same
     */
    void remove(Nic nic, Collection<Vip> vips) throws IOException;

    /** The gateways of the main routing table that are reached over the interface. */
    List<InetAddress> gateways(Nic nic) throws IOException;

    /** The kernel's packet filter, as far as the agent uses it. */
    Gate gate();

    /** Runs the code of {@link #add} and {@link #remove} against an interface that cannot exist, so that it is warm. */
    void rehearse(Collection<Vip> vips) throws IOException;
}
