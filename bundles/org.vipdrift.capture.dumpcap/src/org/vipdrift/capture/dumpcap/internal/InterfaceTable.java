package org.vipdrift.capture.dumpcap.internal;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureInterface;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.MacAddress;

/**
 * Immutable. What dumpcap -D -M lists; MAC and state are the kernel's (sysfs).
 *
 * <pre>
 *  NUMBER. NAME \t vendor \t description \t type \t ADDRESS,ADDRESS... \t loopback or network \t ...
 * </pre>
 */
public final class InterfaceTable {
    private static final int MOST = 4096;
    private static final int FIELDS = 6;
    static final Comparator<CaptureInterface> ORDER = Comparator
            .comparing((CaptureInterface i) -> !i.isUsable()).thenComparing(CaptureInterface::loopback)
            .thenComparing(i -> i.addresses().isEmpty()).thenComparing(CaptureInterface::name);
    private final Map<String, String> numbers = new LinkedHashMap<>();
    private final List<CaptureInterface> interfaces;

    InterfaceTable(String text, Path sysfs) {
        interfaces = text.lines().limit(MOST).flatMap(line -> row(line, new NetDevices(sysfs)).stream()).sorted(ORDER)
                .toList();
    }

    public static InterfaceTable read(Dumpcap dumpcap) throws CaptureException {
        return new InterfaceTable(dumpcap.ask("-D", "-M").text(), NetDevices.SYSFS);
    }

    /** Usable ones with an address first. */
    public List<CaptureInterface> interfaces() {
        return interfaces;
    }

    /**
     * How to name an interface to dumpcap: it takes a number for a place in its list, and names of other forms for
     * pipes and remote machines.
     *
     * @throws CaptureException if it lists none of that name
     */
    public String argument(String name) throws CaptureException {
        String number = numbers.get(name);
        if (number == null) {
            throw DumpcapWords.noInterface(name);
        }
        return name.chars().allMatch(c -> c >= '0' && c <= '9') ? number : name;
    }

    private Optional<CaptureInterface> row(String line, NetDevices devices) {
        String[] fields = line.split("\t", -1);
        int dot = fields[0].indexOf(". ");
        if (fields.length < FIELDS || dot < 1) {
            return Optional.empty();
        }
        String name = fields[0].substring(dot + 2);
        numbers.put(name, fields[0].substring(0, dot));
        if (!devices.has(name)) {
            return Optional.empty();
        }
        Optional<MacAddress> mac = devices.mac(name);
        return Optional.of(new CaptureInterface(name, fields[2], mac, addresses(fields[4]),
                fields[5].equals("loopback"), devices.isUp(name) ? Optional.empty()
                        : Optional.of(DumpcapWords.down(name))));
    }

    private static List<InetAddress> addresses(String list) {
        return Stream.of(list.split(",")).filter(text -> !text.isEmpty())
                .flatMap(InterfaceTable::address).toList();
    }

    private static Stream<InetAddress> address(String text) {
        try {
            return Stream.of(Addresses.parse(text));
        } catch (InvalidValueException e) {
            /* An address of another kind. */
            return Stream.empty();
        }
    }
}
