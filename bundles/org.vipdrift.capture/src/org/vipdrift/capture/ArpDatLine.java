package org.vipdrift.capture;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vipdrift.capture.ArpDat.Entry;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.MacAddress;

/** One line of {@link ArpDat} read and written. */
final class ArpDatLine {
    private static final int LONGEST = 1000;
    private static final int MOST = 6;
    private static final Pattern MAC = Pattern.compile("[0-9a-fA-F]{1,2}(:[0-9a-fA-F]{1,2}){5}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    private ArpDatLine() {
    }

    /** @param ours whether there may be IPv6 and a sixth column */
    static Entry read(String line, boolean ours) {
        String[] columns = line.split("\t", -1);
        if (line.length() > LONGEST || columns.length < 3 || columns.length > (ours ? MOST : 5)) {
            throw new InvalidValueException("It has not three to five columns with tabs between.");
        }
        if (!MAC.matcher(columns[0]).matches()) {
            throw new InvalidValueException("It does not begin with a MAC address.");
        }
        if (!SECONDS.matcher(columns[2]).matches()) {
            throw new InvalidValueException("The third column is not a number of seconds.");
        }
        InetAddress ip = Addresses.parse(columns[1]);
        if (!ours && !(ip instanceof Inet4Address)) {
            throw new InvalidValueException("The address is not IPv4.");
        }
        return new Entry(mac(columns[0]), ip, Instant.ofEpochSecond(Long.parseLong(columns[2])), column(columns, 3),
                column(columns, 4), first(columns));
    }

    private static Optional<Instant> first(String[] columns) {
        if (columns.length < MOST) {
            return Optional.empty();
        }
        if (!SECONDS.matcher(columns[MOST - 1]).matches()) {
            throw new InvalidValueException("The sixth column is not a number of seconds.");
        }
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(columns[MOST - 1])));
    }

    private static String column(String[] columns, int index) {
        return index < columns.length ? columns[index].strip() : "";
    }

    private static MacAddress mac(String text) {
        long bits = 0;
        for (String octet : text.split(":")) {
            bits = bits << 8 | Integer.parseInt(octet, 16);
        }
        return new MacAddress(bits);
    }

    static String write(Entry entry) {
        String line = entry.mac() + "\t" + Addresses.text(entry.ip()) + "\t" + entry.at().getEpochSecond() + "\t"
                + entry.host();
        return line + (entry.interfaceName().isEmpty() && entry.first().isEmpty() ? "" : "\t" + entry.interfaceName())
                + entry.first().map(first -> "\t" + first.getEpochSecond()).orElse("") + "\n";
    }
}
