package org.vipdrift.control.internal.discover;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.MacAddress;

/**
 * The kernel's IPv4 neighbours, from /proc/net/arp (proc_net(5)).
 *
 * <pre>
 * IP address       HW type     Flags       HW address            Mask     Device
 * 198.51.100.11    0x1         0x2         02:00:00:00:00:0b     *        eth0
 * </pre>
 */
final class ArpTable {
    private static final int COLUMNS = 6;
    private static final int FLAGS = 2;
    private static final int MAC = 3;
    private static final int DEVICE = 5;
    /** ATF_COM of arp(7): somebody has answered. */
    private static final int COMPLETE = 2;

    private ArpTable() {
    }

    /** Lines that cannot be read name nobody. */
    static Map<InetAddress, MacAddress> parse(List<String> lines, String device) {
        Map<InetAddress, MacAddress> known = new HashMap<>();
        for (String line : lines) {
            String[] columns = line.strip().split("\\s+");
            if (columns.length == COLUMNS && columns[DEVICE].equals(device) && isComplete(columns[FLAGS])) {
                note(known, columns);
            }
        }
        return known;
    }

    private static boolean isComplete(String flags) {
        try {
            return (Integer.decode(flags) & COMPLETE) != 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void note(Map<InetAddress, MacAddress> known, String... columns) {
        try {
            known.put(Addresses.parse(columns[0]), MacAddress.parse(columns[MAC]));
        } catch (InvalidValueException e) {
            // a line of another kind of hardware
        }
    }
}
