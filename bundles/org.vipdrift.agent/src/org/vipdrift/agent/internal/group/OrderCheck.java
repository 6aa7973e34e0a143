package org.vipdrift.agent.internal.group;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.AnnounceOrder;
import org.vipdrift.agent.api.ClaimOrder;
import org.vipdrift.agent.api.Handover;
import org.vipdrift.agent.api.PrepareOrder;
import org.vipdrift.agent.api.ProbeOrder;
import org.vipdrift.agent.api.ReleaseOrder;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.Printable;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;

/** Refuses orders whose values cannot be, before anything is done about them. */
public final class OrderCheck {
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{" + 2 * Handover.TOKEN + "}");
    private static final int MOST_VIPS = 256;
    private static final int MOST_STATIONS = 1024;
    private static final int MOST_ADDRESSES = 256;
    private static final int MOST_ATTEMPTS = 10;
    private static final long LONGEST_PROBE_MILLIS = 5000;
    private static final long LONGEST_MILLIS = 600_000;
    /** Of who gives an order and why. */
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_INTERFACE = 15;

    private OrderCheck() {
    }

    static void check(PrepareOrder order) throws OrderRefused {
        checkPlace(order.vips(), order.interfaceName());
        checkEpoch(order.epoch());
        check(order.deadlineMillis() >= 1 && order.deadlineMillis() <= LONGEST_MILLIS,
                "A prepare's deadline is 1 to 600000 ms, not " + order.deadlineMillis() + ".");
        checkWords(order.who(), "");
        Handover handover = order.handover();
        check(handover == null || TOKEN.matcher(handover.token()).matches(),
                "A hand-over's token is 32 hexadecimal digits in lower case.");
    }

    static void check(ClaimOrder order) throws OrderRefused {
        checkPlace(order.vips(), order.interfaceName());
        checkEpoch(order.epoch());
        check(order.validSeconds() >= 1 && order.validSeconds() <= AddressFacts.FOREVER,
                "A lifetime is 1 to 4294967295 s (for ever), not " + order.validSeconds() + ".");
    }

    static void check(ReleaseOrder order) throws OrderRefused {
        checkEpoch(order.epoch());
        check(order.takeBackMillis() >= 0 && order.takeBackMillis() <= LONGEST_MILLIS,
                "The time until a release is taken back is 0 to 600000 ms, not " + order.takeBackMillis() + ".");
    }

    static void check(AnnounceOrder order) throws OrderRefused {
        check(order.stations().size() <= MOST_STATIONS, "At most 1024 stations can be told at once.");
    }

    /** @throws OrderRefused if a bound of {@link ProbeOrder} is not kept */
    public static void check(ProbeOrder order) throws OrderRefused {
        checkInterface(order.interfaceName());
        check(!order.addresses().isEmpty() && order.addresses().size() <= MOST_ADDRESSES,
                "A probe asks for 1 to 256 addresses, not " + order.addresses().size() + ".");
        check(order.attempts() >= 1 && order.attempts() <= MOST_ATTEMPTS,
                "A probe asks 1 to 10 times, not " + order.attempts() + ".");
        check(order.waitMillis() >= 1 && order.waitMillis() <= LONGEST_PROBE_MILLIS,
                "A probe waits 1 to 5000 ms, not " + order.waitMillis() + ".");
        for (InetAddress address : order.addresses()) {
            checkUnicast(address);
        }
    }

    static void checkPlace(List<Vip> vips, String interfaceName) throws OrderRefused {
        checkInterface(interfaceName);
        check(!vips.isEmpty() && vips.size() <= MOST_VIPS, "A group has 1 to 256 VIPs, not " + vips.size() + ".");
        check(vips.stream().map(Vip::address).distinct().count() == vips.size(), "A VIP is named twice: " + vips + ".");
        for (Vip vip : vips) {
            checkUnicast(vip.address());
        }
    }

    static void checkUnicast(InetAddress ip) throws OrderRefused {
        check(!ip.isMulticastAddress() && !ip.isAnyLocalAddress() && !ip.isLoopbackAddress()
                && (ip.getAddress()[0] & 0xff) != 0xff, Addresses.text(ip) + " is no address of a single station.");
    }

    private static void checkInterface(String name) throws OrderRefused {
        int octets = name.getBytes(StandardCharsets.UTF_8).length;
        check(octets >= 1 && octets <= LONGEST_INTERFACE && name.indexOf('/') < 0 && name.indexOf(0) < 0,
                Printable.quoted(name) + " cannot be the name of an interface.");
    }

    static void checkEpoch(Epoch epoch) throws OrderRefused {
        check(!epoch.equals(Epoch.NONE), "An order needs an epoch of 1 or more.");
    }

    static void checkWords(String who, String why) throws OrderRefused {
        check(who.length() <= LONGEST_TEXT && why.length() <= LONGEST_TEXT,
                "Who gives the order and why have 200 characters at most each.");
    }

    static void check(boolean right, String sentence) throws OrderRefused {
        check(right, AgentError.INVALID, sentence);
    }

    static void check(boolean right, AgentError error, String sentence) throws OrderRefused {
        if (!right) {
            throw new OrderRefused(error, sentence);
        }
    }
}
