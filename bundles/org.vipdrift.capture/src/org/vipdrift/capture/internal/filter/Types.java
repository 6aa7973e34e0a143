package org.vipdrift.capture.internal.filter;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldType;

/** Types of fields in sentences. */
public final class Types {
    private Types() {
    }

    public static String phrase(FieldType type) {
        return switch (type) {
            case PROTOCOL -> "a protocol";
            case NUMBER -> "a number";
            case FLAG -> "true or false";
            case MAC -> "a MAC address";
            case IPV4 -> "an IPv4 address";
            case IPV6 -> "an IPv6 address";
            case OCTETS -> "bytes";
            case TEXT -> "a text";
            case TIME -> "a time";
        };
    }

    /** Whether {@code contains} and {@code matches} can look into it. */
    static boolean hasInside(FieldInfo field) {
        return field.type() == FieldType.TEXT || areOctets(field.type()) || isProtocol(field);
    }

    /** A protocol itself; a group of its fields has a dot in its name. */
    private static boolean isProtocol(FieldInfo field) {
        return field.type() == FieldType.PROTOCOL && field.name().indexOf('.') < 0;
    }

    static boolean areOctets(FieldType type) {
        return type == FieldType.OCTETS || type == FieldType.MAC;
    }

    /** Whether two fields of these types can be compared. */
    static boolean compatible(FieldType one, FieldType other) {
        return one != FieldType.PROTOCOL && (one == other || areOctets(one) && areOctets(other));
    }
}
