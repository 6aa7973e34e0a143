package org.vipdrift.capture.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldCatalog;
import org.vipdrift.capture.filter.FieldCondition;
import org.vipdrift.capture.ui.internal.model.ColumnChoice;
import org.vipdrift.capture.ui.internal.model.PacketRow;

/** The display filter for "as it is in this cell". */
final class CellCondition {
    private static final List<String> SOURCES = List.of("ip.src", "ipv6.src", "eth.src", "sll.src.eth", "wlan.sa");
    private static final List<String> DESTINATIONS = List.of("ip.dst", "ipv6.dst", "eth.dst", "wlan.da");

    private CellCondition() {
    }

    /** @return absent for what no field holds */
    static Optional<String> of(String column, PacketRow row) {
        Dissection packet = row.dissect();
        return switch (column) {
            case "number" -> Optional.of("frame.number == " + row.number());
            case "time" -> first(packet, Stream.of("frame.time_epoch"));
            case "length" -> first(packet, Stream.of("frame.len"));
            case "comment" -> first(packet, Stream.of("frame.comment"));
            case "source" -> address(packet, SOURCES, packet.summary().source());
            case "destination" -> address(packet, DESTINATIONS, packet.summary().destination());
            case "protocol" -> protocol(packet);
            default -> first(packet, Stream.of(ColumnChoice.field(column)).filter(name -> !name.isEmpty()));
        };
    }

    /** The field that is shown in the cell, the innermost first; else the first there is. */
    private static Optional<String> address(Dissection packet, List<String> names, String shown) {
        return names.stream().flatMap(name -> packet.fields(name).toList().reversed().stream())
                .filter(field -> field.value().text().equals(shown)).findFirst().flatMap(FieldCondition::of)
                .or(() -> first(packet, names.stream()));
    }

    private static Optional<String> first(Dissection packet, Stream<String> names) {
        return names.flatMap(packet::fields).findFirst().flatMap(FieldCondition::of);
    }

    private static Optional<String> protocol(Dissection packet) {
        String shown = packet.summary().protocol();
        return packet.layers().reversed().stream().map(Field::name).filter(name -> name.equalsIgnoreCase(shown))
                .findFirst().or(() -> packet.layers().reversed().stream().map(Field::name)
                        .filter(name -> !name.startsWith("_") && !name.equals("data")).findFirst())
                .filter(name -> FieldCatalog.named(name).isPresent());
    }
}
