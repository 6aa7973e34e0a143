package org.vipdrift.capture.drift;

import java.net.InetAddress;
import org.vipdrift.core.Addresses;

/** What can move from one station to another. */
public sealed interface Subject {

    /** "198.51.100.100", "vrrp 51". */
    String text();

    /** A VIP, or any other address. */
    record Address(InetAddress ip) implements Subject {
        @Override
        public String text() {
            return Addresses.text(ip);
        }
    }

    /**
     * A virtual router.
     *
     * @param ipv6 what its adverts travel over; one id over both families is two routers
     * @param vlan 802.1Q id its adverts bore, 0 for none
     * @param id 0 to 255, in HSRP version 2 and GLBP to 65535
     */
    record Router(Protocol protocol, boolean ipv6, int vlan, int id) implements Subject {
        @Override
        public String text() {
            return protocol.word() + (ipv6 ? "6 " : " ") + id + (vlan == 0 ? "" : " in VLAN " + vlan);
        }
    }

    /** Who of several routers is the master is said in one of these. */
    enum Protocol {
        VRRP("vrrp"), HSRP("hsrp"), CARP("carp"), GLBP("glbp");

        private final String word;

        Protocol(String word) {
            this.word = word;
        }

        /** As shown and as in JSON. */
        public String word() {
            return word;
        }
    }
}
