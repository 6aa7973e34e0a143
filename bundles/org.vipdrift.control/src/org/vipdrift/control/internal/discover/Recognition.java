package org.vipdrift.control.internal.discover;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * that this card alone answers for. A virtual router's MAC address is no card.
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
            if (host != null) {
                only(station).ifPresent(card -> cards.putIfAbsent(card, host));
            }
        }
        return cards;
    }

    private FoundHost host(Station station, Map<MacAddress, HostId> cards, String name) {
        HostId own = known.hosts().get(station.ip());
        return new FoundHost(station.ip(),
                station.macs().stream().map(this::card).toList(), name,
                own == null ? holder(station, cards) : own, own != null, known.vips().get(station.ip()));
    }

    private FoundHost.Card card(MacAddress mac) {
        return new FoundHost.Card(mac, makers.apply(mac));
    }

    /** Nobody's where cards of several stations answer. */
    private @Nullable HostId holder(Station station, Map<MacAddress, HostId> cards) {
        return only(station).map(cards::get).orElse(null);
    }

    private Optional<MacAddress> only(Station station) {
        List<MacAddress> cards = station.macs().stream().filter(mac -> !card(mac).isVirtual()).toList();
        return cards.size() == 1 ? Optional.of(cards.getFirst()) : Optional.empty();
    }

    List<SweepReport.Router> routers(List<Survey.Overheard> adverts) {
        return adverts.stream().map(advert -> new SweepReport.Router(advert.version(), advert.virtualRouterId(),
                advert.priority(), advert.from(), advert.mac(), advert.vips(), group(advert))).toList();
    }

    private @Nullable GroupId group(Survey.Overheard advert) {
        return KnownAddresses.group(known.vips(), advert.vips());
    }
}
