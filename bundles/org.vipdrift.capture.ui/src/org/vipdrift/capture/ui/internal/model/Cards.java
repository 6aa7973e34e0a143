package org.vipdrift.capture.ui.internal.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.host.HostFacts;

/**
 * Immutable. Which host each network card is in, as the facts said that were read of the host last. As text a line for each:
 *
 * <pre>
 * 02:00:5e:10:00:01 h1
 * </pre>
 */
public record Cards(SortedMap<MacAddress, HostId> owners) {
    private static final Pattern LINE = Pattern.compile(
            "((?:[0-9a-f]{2}:){5}[0-9a-f]{2}) ([A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)");
    public static final Cards NONE = new Cards(Collections.emptySortedMap());

    public Cards {
        owners = Collections.unmodifiableSortedMap(new TreeMap<>(owners));
    }

    /** What cannot be read of a text is left out: the next facts tell it again. */
    static Cards parse(String text) {
        SortedMap<MacAddress, HostId> owners = new TreeMap<>();
        text.lines().map(LINE::matcher).filter(Matcher::matches)
                .forEach(line -> owners.put(MacAddress.parse(line.group(1)), new HostId(line.group(2))));
        return new Cards(owners);
    }

    String text() {
        return owners.entrySet().stream().map(card -> card.getKey() + " " + card.getValue() + "\n")
                .collect(Collectors.joining());
    }

    public Optional<HostId> ownerOf(MacAddress mac) {
        return Optional.ofNullable(owners.get(mac));
    }

    public Stream<MacAddress> of(HostId host) {
        return owners.entrySet().stream().filter(card -> card.getValue().equals(host)).map(Map.Entry::getKey);
    }

    /**
     * With what a status knows by now. Of a host that told its facts only these count; one that is not there any more is
     * forgotten; an inventory without hosts forgets nothing, for it may not have been read yet.
     */
    public Cards with(StatusSnapshot status) {
        SortedMap<MacAddress, HostId> next = new TreeMap<>(owners);
        if (!status.hosts().isEmpty()) {
            next.values().removeIf(host -> status.host(host).map(HostStatus::facts).isPresent()
                    || status.host(host).isEmpty());
        }
        status.hosts().forEach(host -> macs(host).forEach(mac -> next.put(mac, host.host().id())));
        return next.equals(owners) ? this : new Cards(next);
    }

    /** The loopback's is the same everywhere. */
    private static Stream<MacAddress> macs(HostStatus host) {
        HostFacts facts = host.facts();
        return facts == null ? Stream.of()
                : facts.interfaces().stream().map(link -> link.mac()).filter(mac -> !mac.equals(MacAddress.ZERO));
    }
}
