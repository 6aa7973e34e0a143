package org.vipdrift.capture.internal.drift;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldSelection;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.drift.Holder;
import org.vipdrift.capture.drift.RouterAdvert;
import org.vipdrift.capture.internal.decode.MayClaim;
import org.vipdrift.core.MacAddress;

/** Confined to one packet. Reads what a frame tells about holders; of several headers of a kind the innermost counts. */
public final class EvidenceReader {
    private static final Set<String> ROUTERS = Set.of("vrrp", "carp", "hsrp", "glbp");
    private static final FieldSelection WANTED = FieldSelection.of(Stream
            .concat(AdvertReader.FIELDS.stream(), Stream.of(
                    "eth.src", "sll.src.eth", "wlan.sa", "icmpv6.nd.na.flag.o", "vlan.id", "ip.src", "ipv6.src"))
            .toList());
    private @Nullable MacAddress source;
    private @Nullable InetAddress ip;
    private boolean override;
    private int vlan;
    private boolean router;

    private EvidenceReader() {
    }

    public static Optional<Evidence> read(long packet, Frame frame) {
        if (!MayAdvertise.test(frame) && !MayClaim.test(frame)) {
            return Optional.empty();
        }
        Dissection dissection = Dissector.dissect(frame, packet, WANTED);
        EvidenceReader reader = new EvidenceReader();
        dissection.layers().forEach(reader::look);
        List<RouterAdvert> adverts = reader.adverts(dissection);
        if (dissection.claim().isEmpty() && adverts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Evidence(packet, frame.time(), Optional.ofNullable(reader.source), dissection.claim(),
                reader.override, adverts));
    }

    private void look(Field field) {
        router |= ROUTERS.contains(field.name());
        switch (field.name()) {
            case "eth.src", "sll.src.eth", "wlan.sa" ->
                source = field.value() instanceof FieldValue.Mac(MacAddress mac) ? mac : source;
            case "ip.src", "ipv6.src" -> ip = field.value() instanceof FieldValue.Ip(InetAddress own) ? own : ip;
            case "vlan.id" -> vlan = field.value() instanceof FieldValue.Number(long id, int _) ? (int) id : vlan;
            case "icmpv6.nd.na.flag.o" -> override = field.value() instanceof FieldValue.Flag(boolean set) && set;
            default -> field.children().forEach(this::look);
        }
    }

    private List<RouterAdvert> adverts(Dissection packet) {
        MacAddress mac = source;
        InetAddress own = ip;
        return !router || mac == null || own == null ? List.of()
                : new AdvertReader(new Holder(mac, Optional.of(own)), own instanceof Inet6Address, vlan).read(packet);
    }
}
