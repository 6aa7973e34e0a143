package org.vipdrift.capture.internal.drift;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldValue;

/** Immutable. The values within one field of a packet, by name. */
final class FieldsOf {
    private final List<Field> flat = new ArrayList<>();

    FieldsOf(Field field) {
        add(field);
    }

    /** Depth first. */
    private void add(Field field) {
        flat.add(field);
        for (Field inner : field.children()) {
            add(inner);
        }
    }

    /** The first such number, or the other one if there is none. */
    int number(String name, int otherwise) {
        for (Field field : flat) {
            if (field.name().equals(name) && field.value() instanceof FieldValue.Number(long number, int _)) {
                return (int) number;
            }
        }
        return otherwise;
    }

    List<InetAddress> addresses(String ipv4, String ipv6) {
        List<InetAddress> addresses = new ArrayList<>();
        addTo(addresses, ipv4);
        addTo(addresses, ipv6);
        return List.copyOf(addresses);
    }

    private void addTo(List<InetAddress> addresses, String name) {
        for (Field field : flat) {
            if (field.name().equals(name) && field.value() instanceof FieldValue.Ip(InetAddress address)) {
                addresses.add(address);
            }
        }
    }
}
