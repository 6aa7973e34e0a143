package org.vipdrift.control.internal.discover;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.vipdrift.control.HostServices.NamedVip;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/** Confined to one thread. Gathers the VIPs one file names, and says of what is none. */
final class VipList {
    private static final int MOST = 1000;
    private final String file;
    private final List<String> remarks;
    private final List<NamedVip> found = new ArrayList<>();

    VipList(String file, List<String> remarks) {
        this.file = file;
        this.remarks = remarks;
    }

    /** Who names a VIP, and what it says besides; as of {@link NamedVip}. */
    record Source(String service, String interfaceName, int virtualRouterId, int priority, String state) {
        Source on(String other) {
            return new Source(service, other, virtualRouterId, priority, state);
        }
    }

    /** @param text an address, with a prefix length or without */
    void add(Source source, String text) {
        int slash = text.indexOf('/');
        try {
            InetAddress address = Addresses.parse(slash < 0 ? text : text.substring(0, slash));
            int full = address.getAddress().length * Byte.SIZE;
            int length = slash < 0 ? full : number(text.substring(slash + 1));
            if (length < 1 || length > full) {
                throw new InvalidValueException("no such prefix length");
            }
            if (found.size() < MOST) {
                found.add(new NamedVip(source.service(), address, length, Printable.clean(source.interfaceName()),
                        source.virtualRouterId(), source.priority(), Printable.clean(source.state()), null));
            }
        } catch (InvalidValueException e) {
            remarks.add(file + " names " + Printable.quoted(text) + " as a VIP of " + source.service()
                    + ", which is no address.");
        }
    }

    /** 0 for what is none. */
    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    List<NamedVip> found() {
        return List.copyOf(found);
    }
}
