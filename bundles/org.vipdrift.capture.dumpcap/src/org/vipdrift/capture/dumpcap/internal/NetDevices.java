package org.vipdrift.capture.dumpcap.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.MacAddress;

/**
 * What the kernel tells about network devices, sysfs-class-net.
 *
 * @param root /sys/class/net
 */
record NetDevices(Path root) {
    static final Path SYSFS = Path.of("/sys/class/net");
    private static final int IFF_UP = 1;
    private static final int ARPHRD_ETHER = 1;
    private static final int ARPHRD_LOOPBACK = 772;

    /** False for what libpcap offers besides: any, nflog, usbmon and their like. */
    boolean has(String name) {
        try {
            return !name.contains("/") && Files.isDirectory(root.resolve(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Also where the kernel does not tell: then trying it does. */
    boolean isUp(String name) {
        return read(name, "flags").map(flags -> (Integer.decode(flags) & IFF_UP) != 0).orElse(true);
    }

    /** Whether its frames have Ethernet headers, as the loopback's do; also where the kernel does not tell. */
    boolean isEthernet(String name) {
        return read(name, "type").map(type -> Integer.parseInt(type) == ARPHRD_ETHER || isLoopback(name)).orElse(true);
    }

    boolean isLoopback(String name) {
        return read(name, "type").map(type -> Integer.parseInt(type) == ARPHRD_LOOPBACK).orElse(false);
    }

    Optional<MacAddress> mac(String name) {
        try {
            return read(name, "address").map(MacAddress::parse).filter(mac -> !mac.equals(MacAddress.ZERO));
        } catch (InvalidValueException e) {
            /* A device with addresses of another kind. */
            return Optional.empty();
        }
    }

    private Optional<String> read(String name, String attribute) {
        try {
            return Optional.of(Files.readString(root.resolve(name).resolve(attribute)).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
