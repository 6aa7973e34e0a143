package org.vipdrift.capture;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.MacAddress;

/**
 * The station history of arpwatch(8), its file {@code arp.dat}: who had which address, one MAC a line, tabs between,
 * the latest MAC of an address first. Host name and interface may be missing; older versions leave out leading zeros.
 *
 * <pre>
 * 02:00:5e:10:00:01   198.51.100.100   1600000050   vip1   eth0
 * MAC                 IP               seconds      host   interface
 * </pre>
 *
 * @param complaints sentences about lines that were left out, at most {@value #MOST_COMPLAINTS}
 */
public record ArpDat(List<Entry> entries, List<String> complaints) {
    static final int MOST_ENTRIES = 100_000;
    static final int MOST_COMPLAINTS = 20;

    public ArpDat {
        entries = List.copyOf(entries);
        complaints = List.copyOf(complaints);
    }

    /**
     * One line.
     *
     * @param at when this MAC was last heard to have the address, in whole seconds
     * @param host without domain; empty if unknown
     * @param interfaceName empty if unknown
     * @param first when the address was first heard of at all, a sixth column of ours that arpwatch does not know
     */
    public record Entry(MacAddress mac, InetAddress ip, Instant at, String host, String interfaceName,
            Optional<Instant> first) {

        /** @throws InvalidValueException if it is no line arpwatch can read */
        public Entry {
            if ((host + interfaceName).chars().anyMatch(c -> c < ' ')) {
                throw new InvalidValueException("The host name or interface has a control character.");
            }
        }

        public Entry(MacAddress mac, InetAddress ip, Instant at, String host, String interfaceName) {
            this(mac, ip, at, host, interfaceName, Optional.empty());
        }
    }

    /** As arpwatch does. Never throws; what is no entry becomes a complaint. */
    public static ArpDat read(String text) {
        return read(text, false);
    }

    /** The same with what arpwatch does not know: IPv6 addresses, and since when. */
    public static ArpDat readAll(String text) {
        return read(text, true);
    }

    private static ArpDat read(String text, boolean ours) {
        List<Entry> entries = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (entries.size() == MOST_ENTRIES) {
                complaints.add("Line " + number + " and what follows: more than " + MOST_ENTRIES + " entries.");
                break;
            }
            try {
                if (!line.isBlank()) {
                    entries.add(ArpDatLine.read(line, ours));
                }
            } catch (InvalidValueException e) {
                complaints.add("Line " + number + ": " + e.getMessage());
            }
        }
        return new ArpDat(entries, complaints.subList(0, Math.min(complaints.size(), MOST_COMPLAINTS)));
    }

    /** As arpwatch reads it, IPv6 aside. */
    public String write() {
        return entries.stream().map(ArpDatLine::write).collect(Collectors.joining());
    }

    /**
     * For export; IPv6 is left out as arpwatch does not know it.
     *
     * @param hosts the name of an address without domain, empty if unknown
     */
    public static ArpDat of(List<Station> stations, Function<InetAddress, String> hosts, String interfaceName) {
        List<Entry> entries = new ArrayList<>();
        for (Station station : stations) {
            if (station.ip() instanceof Inet4Address) {
                station.macs().forEach(mac -> entries.add(new Entry(mac, station.ip(), station.lastSeen(mac),
                        hosts.apply(station.ip()), interfaceName)));
            }
        }
        return new ArpDat(entries, List.of());
    }

    /** For {@link #readAll}: with IPv6, and since when. */
    public static ArpDat ofAll(List<Station> stations) {
        List<Entry> entries = new ArrayList<>();
        for (Station station : stations) {
            station.macs().forEach(mac -> entries.add(new Entry(mac, station.ip(), station.lastSeen(mac), "", "",
                    Optional.of(station.firstSeen()))));
        }
        return new ArpDat(entries, List.of());
    }

    /** For {@link Stations#restore}; packets are not counted in the file, nor are there changes. */
    public List<Station> stations() {
        Map<InetAddress, List<Entry>> byIp = entries.stream()
                .sorted(Comparator.comparing(Entry::at, Comparator.reverseOrder()))
                .collect(Collectors.groupingBy(Entry::ip, LinkedHashMap::new, Collectors.toList()));
        return byIp.entrySet().stream().map(all -> station(all.getKey(), all.getValue())).toList();
    }

    private static Station station(InetAddress ip, List<Entry> latestFirst) {
        List<MacAddress> macs = latestFirst.stream().map(Entry::mac).distinct().limit(Station.MOST_MACS).toList();
        Instant first = latestFirst.stream().flatMap(entry -> entry.first().stream()).min(Comparator.naturalOrder())
                .orElse(latestFirst.getLast().at());
        return new Station(ip, macs, first, latestFirst.getFirst().at(), 0, List.of());
    }
}
