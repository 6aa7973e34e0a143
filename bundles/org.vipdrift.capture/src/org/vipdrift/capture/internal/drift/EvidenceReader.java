package org.vipdrift.capture.internal.drift;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/** Reads what a frame tells about holders. */
public final class EvidenceReader {
    private static final List<String> SOURCES = List.of("sll.src.eth", "wlan.sa", "eth.src");
    private static final String OVERRIDE = "icmpv6.nd.na.flag.o";
    private static final FieldSelection WANTED = FieldSelection.of(Stream.of(SOURCES, AdvertReader.FIELDS,
            List.of(OVERRIDE, "vlan.id", "ip.src", "ipv6.src")).flatMap(List::stream).toList());

    private EvidenceReader() {
    }

    public static Optional<Evidence> read(long packet, Frame frame) {
        if (!MayAdvertise.test(frame) && !MayClaim.test(frame)) {
            return Optional.empty();
        }
        Dissection dissection = Dissector.dissect(frame, packet, WANTED);
        List<RouterAdvert> adverts = adverts(dissection);
        if (dissection.claim().isEmpty() && adverts.isEmpty()) {
            return Optional.empty();
        }
        boolean override = dissection.fields(OVERRIDE).map(Field::value).anyMatch(new FieldValue.Flag(true)::equals);
        return Optional.of(new Evidence(packet, frame.time(), source(dissection), dissection.claim(), override,
                adverts));
    }

    private static List<RouterAdvert> adverts(Dissection packet) {
        Optional<InetAddress> ip = last(packet, List.of("ip.src", "ipv6.src"), FieldValue.Ip.class)
                .map(FieldValue.Ip::address);
        Optional<MacAddress> mac = source(packet);
        if (ip.isEmpty() || mac.isEmpty()) {
            return List.of();
        }
        int vlan = last(packet, List.of("vlan.id"), FieldValue.Number.class).map(id -> (int) id.value()).orElse(0);
        return new AdvertReader(new Holder(mac.get(), ip), ip.get() instanceof Inet6Address, vlan).read(packet);
    }

    /** The innermost frame's. */
    private static Optional<MacAddress> source(Dissection packet) {
        return last(packet, SOURCES, FieldValue.Mac.class).map(FieldValue.Mac::address);
    }

    private static <V> Optional<V> last(Dissection packet, List<String> names, Class<V> form) {
        return names.stream().flatMap(packet::fields).map(Field::value).filter(form::isInstance).map(form::cast)
                .reduce((_, latest) -> latest);
    }
}
