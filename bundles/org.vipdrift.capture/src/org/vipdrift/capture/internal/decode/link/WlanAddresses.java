package org.vipdrift.capture.internal.decode.link;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;
import org.vipdrift.core.MacAddress;

/**
 * Who the three or four addresses of an 802.11 data frame are, IEEE 802.11 table 9-26.
 *
 * <pre>
 * to DS  from DS   address 1     address 2     address 3     address 4
 *   0       0      destination   source        BSS
 *   0       1      destination   BSS           source
 *   1       0      BSS           source        destination
 *   1       1      receiver      transmitter   destination   source
 * </pre>
 */
public final class WlanAddresses {
    public static final FieldSet FIELDS = new FieldSet("wlan");
    private static final FieldInfo RECEIVER = FIELDS.mac("ra", "Receiver address");
    private static final FieldInfo TRANSMITTER = FIELDS.mac("ta", "Transmitter address");
    private static final FieldInfo DESTINATION = FIELDS.mac("da", "Destination address");
    private static final FieldInfo SOURCE = FIELDS.mac("sa", "Source address");
    private static final FieldInfo BSS = FIELDS.mac("bssid", "BSS Id");
    private static final int FIRST = 4;
    private static final int SECOND = 10;
    private static final int THIRD = 16;
    private static final int FOURTH = 24;

    static {
        FIELDS.joined("addr", "Hardware address", RECEIVER, TRANSMITTER, DESTINATION, SOURCE, BSS);
    }

    private WlanAddresses() {
    }

    static void receiver(Layer wlan) {
        wlan.mac(RECEIVER, FIRST);
    }

    /**
     * @param ds bit 0: to, bit 1: from the distribution system
     * @return octets the header is longer for
     */
    static int read(Layer wlan, int ds, PacketTree tree) {
        wlan.mac(RECEIVER, FIRST);
        wlan.mac(TRANSMITTER, SECOND);
        switch (ds) {
            case 0 -> known(wlan, FIRST, SECOND, THIRD, tree);
            case 1 -> known(wlan, THIRD, SECOND, FIRST, tree);
            case 2 -> known(wlan, FIRST, THIRD, SECOND, tree);
            default -> ends(wlan, THIRD, FOURTH, tree);
        }
        return ds == 3 ? MacAddress.LENGTH : 0;
    }

    private static void known(Layer wlan, int destination, int source, int bss, PacketTree tree) {
        ends(wlan, destination, source, tree);
        wlan.mac(BSS, bss);
    }

    private static void ends(Layer wlan, int destination, int source, PacketTree tree) {
        MacAddress to = wlan.mac(DESTINATION, destination);
        MacAddress from = wlan.mac(SOURCE, source);
        tree.columns().ends(from, to);
        tree.linkSource(from);
    }
}
