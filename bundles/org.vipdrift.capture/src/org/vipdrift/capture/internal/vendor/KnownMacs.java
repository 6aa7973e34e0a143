package org.vipdrift.capture.internal.vendor;

import java.util.List;
import java.util.Optional;
import org.vipdrift.core.MacAddress;

/**
 * MAC addresses that stand for a protocol's group, and the prefixes of common hypervisors.
 *
 * @param bits how many leading bits of the prefix count
 * @param numberBits how many trailing bits are the group's number, 0 for none
 */
public record KnownMacs(long prefix, int bits, int numberBits, String words) {
    private static final int MAC_BITS = 48;
    private static final List<KnownMacs> ALL = List.of(
            /* RFC 9568 7.3; CARP took the same addresses. */
            new KnownMacs(0x00005e000100L, 40, 8, "VRRP or CARP virtual router"),
            new KnownMacs(0x00005e000200L, 40, 8, "VRRP virtual router (IPv6)"),
            /* RFC 2281 5.5; versions 2 and IPv6 as Cisco documents them. */
            new KnownMacs(0x00000c07ac00L, 40, 8, "HSRP virtual router"),
            new KnownMacs(0x00000c9ff000L, 36, 12, "HSRPv2 virtual router"),
            new KnownMacs(0x000573a00000L, 36, 12, "HSRP virtual router (IPv6)"),
            new KnownMacs(0x0007b4000000L, 24, 0, "GLBP virtual forwarder"),
            new KnownMacs(0x525400000000L, 24, 0, "QEMU/KVM virtual machine"),
            new KnownMacs(0xbc2411000000L, 24, 0, "Proxmox virtual machine"),
            new KnownMacs(0x005056000000L, 24, 0, "VMware virtual machine"),
            new KnownMacs(0x000c29000000L, 24, 0, "VMware virtual machine"),
            new KnownMacs(0x000569000000L, 24, 0, "VMware virtual machine"),
            new KnownMacs(0x00155d000000L, 24, 0, "Hyper-V virtual machine"),
            new KnownMacs(0x080027000000L, 24, 0, "VirtualBox virtual machine"),
            new KnownMacs(0x00163e000000L, 24, 0, "Xen virtual machine"),
            new KnownMacs(0x001c42000000L, 24, 0, "Parallels virtual machine"),
            new KnownMacs(0x024200000000L, 16, 0, "Docker container"));

    /** The words for an address on the list, with the group's number where there is one. */
    public static Optional<String> name(MacAddress mac) {
        return ALL.stream().filter(known -> known.covers(mac)).findFirst().map(known -> known.say(mac));
    }

    private boolean covers(MacAddress mac) {
        return (mac.bits() ^ prefix) >>> MAC_BITS - bits == 0;
    }

    private String say(MacAddress mac) {
        return numberBits == 0 ? words : words + " " + (mac.bits() & (1L << numberBits) - 1);
    }
}
