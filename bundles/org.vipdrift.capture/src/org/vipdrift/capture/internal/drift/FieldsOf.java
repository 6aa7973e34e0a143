package org.vipdrift.capture.internal.drift;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldValue;

/** The values within one field of a packet, by name. */
record FieldsOf(Field field) {

    /** The first such number, or the other one if there is none. */
    int number(String name, int otherwise) {
        return values(name).mapMulti((FieldValue value, java.util.function.Consumer<Integer> to) -> {
            if (value instanceof FieldValue.Number(long number, int _)) {
                to.accept((int) number);
            }
        }).findFirst().orElse(otherwise);
    }

    List<InetAddress> addresses(String ipv4, String ipv6) {
        return Stream.concat(values(ipv4), values(ipv6)).filter(FieldValue.Ip.class::isInstance)
                .map(FieldValue.Ip.class::cast).map(FieldValue.Ip::address).toList();
    }

    private Stream<FieldValue> values(String name) {
        return flat(field).filter(inner -> inner.name().equals(name)).map(Field::value);
    }

    private static Stream<Field> flat(Field field) {
        return Stream.concat(Stream.of(field), field.children().stream().flatMap(FieldsOf::flat));
    }
}
