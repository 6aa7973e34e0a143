package org.vipdrift.control;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.MacAddress;

/**
 * An address that is answered for.
 *
 * @param cards who answered, the first first; more than one is a conflict, or a proxy
 * @param name what DNS calls the address, "" if nothing
 * @param host whose address it is by the inventory, or in which host the card is by another of its addresses
 * @param own whether the inventory names this very address as the host's
 * @param group whose VIP it is
 */
public record FoundHost(InetAddress address, List<Card> cards, String name, @Nullable HostId host, boolean own,
        @Nullable GroupId group) {

    public FoundHost {
        cards = List.copyOf(cards);
    }

    /** @param maker who made it, or what a virtual MAC stands for; "" if unknown */
    public record Card(MacAddress mac, String maker) {

        /** Whether it is no card but a virtual router's address. */
        public boolean isVirtual() {
            return maker.contains("virtual router") || maker.contains("virtual forwarder");
        }
    }

    /** Neither the inventory's host nor its VIP. */
    public boolean isNew() {
        return host == null && group == null;
    }

    /** A further address of a host, which may be a VIP that the inventory does not name. */
    public boolean isCandidate() {
        return host != null && !own && group == null;
    }

    public boolean isContested() {
        return cards.size() > 1;
    }

    /** A name for the inventory: the first part of its name in DNS, else the address. */
    public HostId suggestion() {
        String first = name.split("\\.", 2)[0];
        try {
            return new HostId(first.isEmpty() ? Addresses.text(address) : first);
        } catch (InvalidValueException e) {
            return new HostId(Addresses.text(address));
        }
    }

    public String macs() {
        return cards.stream().map(card -> card.mac().toString()).collect(Collectors.joining(", "));
    }

    public String makers() {
        return cards.stream().map(Card::maker).filter(maker -> !maker.isEmpty()).distinct()
                .collect(Collectors.joining(", "));
    }
}
