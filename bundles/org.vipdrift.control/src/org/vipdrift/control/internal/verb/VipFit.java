package org.vipdrift.control.internal.verb;

import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.failover.port.Reading;

/** Immutable. Whether VIPs belong on a host, and on which of its interfaces. */
record VipFit(List<Vip> vips, @Nullable String wished) {

    /**
     * The interface for the VIPs on a host.
     *
     * @throws ControlException if the host can't be asked and no interface was named, or the VIPs do not belong there
     */
    String interfaceOn(@Nullable Reading reading, HostId host) throws ControlException {
        Optional<HostFacts> facts = reading == null ? Optional.empty() : reading.facts();
        String name = wished;
        if (facts.isPresent()) {
            return checked(facts.get(), host, name);
        }
        if (name != null) {
            return name;
        }
        throw new ControlException(Reason.UNREACHABLE, "The interfaces of " + host + " are not known: "
                + (reading == null ? "it was not asked." : reading.sentence())
                + " Install its agent, or name the interface with --interface.");
    }

    private String checked(HostFacts facts, HostId host, @Nullable String name) throws ControlException {
        InterfaceFacts link = name == null ? find(facts, host) : named(facts, host, name);
        for (Vip vip : vips) {
            check(facts, host, link, vip);
        }
        return link.name();
    }

    private InterfaceFacts find(HostFacts facts, HostId host) throws ControlException {
        Vip first = vips.getFirst();
        return facts.interfaces().stream().filter(i -> i.addressInSubnetOf(first.address()).isPresent()).findFirst()
                .orElseThrow(() -> new ControlException(Reason.INVALID, "The VIP " + first
                        + " is in no subnet of " + host + ": its addresses are " + addresses(facts)
                        + ". Correct the VIP, or name the interface with --interface."));
    }

    private static InterfaceFacts named(HostFacts facts, HostId host, String name) throws ControlException {
        return facts.interfaceNamed(name).orElseThrow(() -> new ControlException(Reason.NO_SUCH_ITEM,
                host + " has no interface " + name + ": it has "
                        + String.join(", ", facts.interfaces().stream().map(InterfaceFacts::name).toList()) + "."));
    }

    private static void check(HostFacts facts, HostId host, InterfaceFacts link, Vip vip) throws ControlException {
        Optional<AddressFacts> own = facts.interfaces().stream().flatMap(i -> i.addresses().stream())
                .filter(a -> a.address().equals(vip.address()) && a.prefixLength() != vip.hostPrefixLength())
                .findFirst();
        if (own.isPresent()) {
            throw new ControlException(Reason.INVALID, "The VIP " + vip + " is " + host
                    + "'s own address: choose one that no host has.");
        }
        Optional<AddressFacts> subnet = link.addressInSubnetOf(vip.address());
        if (subnet.isEmpty()) {
            throw new ControlException(Reason.INVALID, "The VIP " + vip + " is in no subnet of " + link.name() + " on "
                    + host + ": its addresses there are " + addresses(link) + ".");
        }
        if (subnet.get().prefixLength() != vip.prefixLength()) {
            throw new ControlException(Reason.INVALID, "The VIP " + vip + " has another prefix length than the subnet "
                    + "of " + link.name() + " on " + host + ": write /" + subnet.get().prefixLength() + ".");
        }
    }

    private static String addresses(HostFacts facts) {
        return String.join(", ", facts.interfaces().stream().filter(i -> !i.addresses().isEmpty())
                .map(VipFit::addresses).toList());
    }

    private static String addresses(InterfaceFacts link) {
        return String.join(", ", link.addresses().stream()
                .map(AddressFacts::text).toList());
    }
}
