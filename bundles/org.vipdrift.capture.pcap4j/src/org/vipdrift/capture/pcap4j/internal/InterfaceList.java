package org.vipdrift.capture.pcap4j.internal;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.pcap4j.core.PcapAddress;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapNetworkInterface;
import org.pcap4j.core.Pcaps;
import org.vipdrift.capture.CaptureInterface;
import org.vipdrift.core.MacAddress;

/** The interfaces libpcap offers, with what stands in the way of each. */
public final class InterfaceList {
    private static final Comparator<CaptureInterface> ORDER = Comparator
            .comparing((CaptureInterface i) -> !i.isUsable()).thenComparing(CaptureInterface::loopback)
            .thenComparing(i -> i.addresses().isEmpty()).thenComparing(CaptureInterface::name);

    private InterfaceList() {
    }

    /** Usable ones with an address first. */
    public static List<CaptureInterface> read() throws PcapNativeException {
        boolean allowed = CaptureRight.isHeld();
        return Pcaps.findAllDevs().stream().filter(InterfaceList::isReal).map(device -> describe(device, allowed))
                .sorted(ORDER).toList();
    }

    /** Pseudo-devices (any, nflog, usbmon) have a description and no address of their own; their frames are odd. */
    private static boolean isReal(PcapNetworkInterface device) {
        return device.getDescription() == null || !device.getLinkLayerAddresses().isEmpty();
    }

    private static CaptureInterface describe(PcapNetworkInterface device, boolean allowed) {
        @Nullable String description = device.getDescription();
        return new CaptureInterface(device.getName(), description == null ? "" : description, mac(device),
                addresses(device), device.isLoopBack(), problem(device, allowed));
    }

    private static Optional<String> problem(PcapNetworkInterface device, boolean allowed) {
        if (!allowed) {
            return Optional.of(Troubles.NO_RIGHTS);
        }
        return device.isUp() ? Optional.empty() : Optional.of(Troubles.down(device.getName()));
    }

    private static Optional<MacAddress> mac(PcapNetworkInterface device) {
        return device.getLinkLayerAddresses().stream().map(address -> address.getAddress())
                .filter(octets -> octets.length == MacAddress.LENGTH).map(octets -> MacAddress.of(octets, 0))
                .filter(mac -> !mac.equals(MacAddress.ZERO)).findFirst();
    }

    private static List<InetAddress> addresses(PcapNetworkInterface device) {
        return device.getAddresses().stream().map(PcapAddress::getAddress).filter(Objects::nonNull).toList();
    }
}
