package org.vipdrift.control.internal.discover;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.Survey;
import org.vipdrift.agent.api.Swept;
import org.vipdrift.agent.api.Swept.Station;
import org.vipdrift.control.FoundHost;
import org.vipdrift.control.SweepReport;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Printable;

/**
 * Immutable. Tells who is who among the stations of a subnet: a card is in the host of which the inventory names an address
 * that this card alone answers for.
 *
 * @param makers who made a card
 */
record Recognition(KnownAddresses known, Function<MacAddress, String> makers) {

    List<FoundHost> hosts(Swept swept, Map<InetAddress, String> names) {
        Map<MacAddress, HostId> cards = cards(swept.stations());
        return swept.stations().stream().map(station -> host(station, cards,
                Printable.clean(names.getOrDefault(station.ip(), "")))).toList();
    }

    private Map<MacAddress, HostId> cards(List<Station> stations) {
        Map<MacAddress, HostId> cards = new HashMap<>();
        for (Station station : stations) {
            HostId host = known.hosts().get(station.ip());
            if (host != null && station.macs().size() == 1) {
                cards.putIfAbsent(station.macs().getFirst(), host);
            }
        }
        return cards;
    }

    private FoundHost host(Station station, Map<MacAddress, HostId> cards, String name) {
        HostId own = known.hosts().get(station.ip());
        return new FoundHost(station.ip(),
                station.macs().stream().map(mac -> new FoundHost.Card(mac, makers.apply(mac))).toList(), name,
                own == null ? holder(station, cards) : own, own != null, known.vips().get(station.ip()));
    }

    /** Nobody's where cards of several stations answer. */
    private static @Nullable HostId holder(Station station, Map<MacAddress, HostId> cards) {
        return station.macs().size() == 1 ? cards.get(station.macs().getFirst()) : null;
    }

    List<SweepReport.Router> routers(List<Survey.Overheard> adverts) {
        return adverts.stream().map(advert -> new SweepReport.Router(advert.version(), advert.virtualRouterId(),
                advert.priority(), advert.from(), advert.mac(), advert.vips(), group(advert))).toList();
    }

    private @Nullable GroupId group(Survey.Overheard advert) {
        return KnownAddresses.group(known.vips(), advert.vips());
    }
}
