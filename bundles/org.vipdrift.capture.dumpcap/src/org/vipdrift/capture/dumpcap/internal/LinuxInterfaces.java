package org.vipdrift.capture.dumpcap.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.CaptureInterface;

/** What the kernel and the JDK tell of this machine's interfaces. */
public final class LinuxInterfaces {
    private static final int MOST = 4096;

    private LinuxInterfaces() {
    }

    /** Usable ones with an address first. */
    public static List<CaptureInterface> read() throws CaptureException {
        NetDevices devices = new NetDevices(NetDevices.SYSFS);
        try (Stream<Path> all = Files.list(NetDevices.SYSFS)) {
            return all.limit(MOST).map(path -> String.valueOf(path.getFileName())).filter(devices::has)
                    .map(name -> describe(name, devices)).sorted(InterfaceTable.ORDER).toList();
        } catch (IOException e) {
            throw new CaptureException(Reason.BROKEN, "The interfaces of this machine cannot be listed: "
                    + e.getMessage() + ".", e);
        }
    }

    private static CaptureInterface describe(String name, NetDevices devices) {
        Optional<String> problem = !devices.isUp(name) ? Optional.of(DumpcapWords.down(name))
                : !devices.isEthernet(name) ? Optional.of(OwnWords.noEthernet(name)) : Optional.empty();
        return new CaptureInterface(name, "", devices.mac(name), addresses(name), devices.isLoopback(name), problem);
    }

    private static List<InetAddress> addresses(String name) {
        try {
            NetworkInterface found = NetworkInterface.getByName(name);
            return found == null ? List.of() : found.inetAddresses().toList();
        } catch (SocketException e) {
            /* It went away meanwhile. */
            return List.of();
        }
    }
}
