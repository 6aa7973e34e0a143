package org.vipdrift.capture.filter;

import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Field;

/** The fields of a packet, depth first. */
final class AllFields {
    private AllFields() {
    }

    static List<Field> of(Dissection packet) {
        return packet.layers().stream().flatMap(AllFields::flat).toList();
    }

    private static Stream<Field> flat(Field field) {
        return Stream.concat(Stream.of(field), field.children().stream().flatMap(AllFields::flat));
    }
}
