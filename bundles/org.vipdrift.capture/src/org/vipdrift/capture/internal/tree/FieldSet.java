package org.vipdrift.capture.internal.tree;

import java.util.ArrayList;
import java.util.List;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldType;

/** The fields of one decoder, declared where they are read; complete once its class is initialised, then read only. */
public final class FieldSet {
    /** A field that is none. */
    public static final FieldInfo NONE = new FieldInfo("", FieldType.PROTOCOL, "", List.of());
    private final String protocol;
    private final List<FieldInfo> fields = new ArrayList<>();

    /** More fields of a protocol that another set declares. */
    public FieldSet(String protocol) {
        this.protocol = protocol;
    }

    /** @param protocol Wireshark's name of it, which starts the names of its fields */
    public FieldSet(String protocol, String description) {
        this.protocol = protocol;
        fields.add(new FieldInfo(protocol, FieldType.PROTOCOL, description, List.of()));
    }

    /** The protocol itself, in the set that declares it. */
    public FieldInfo protocol() {
        return fields.getFirst();
    }

    /** Everything declared so far. */
    public List<FieldInfo> all() {
        return List.copyOf(fields);
    }

    public FieldInfo group(String name, String description) {
        return add(name, FieldType.PROTOCOL, description);
    }

    public FieldInfo number(String name, String description) {
        return add(name, FieldType.NUMBER, description);
    }

    public FieldInfo flag(String name, String description) {
        return add(name, FieldType.FLAG, description);
    }

    public FieldInfo mac(String name, String description) {
        return add(name, FieldType.MAC, description);
    }

    public FieldInfo ipv4(String name, String description) {
        return add(name, FieldType.IPV4, description);
    }

    public FieldInfo ipv6(String name, String description) {
        return add(name, FieldType.IPV6, description);
    }

    public FieldInfo octets(String name, String description) {
        return add(name, FieldType.OCTETS, description);
    }

    public FieldInfo text(String name, String description) {
        return add(name, FieldType.TEXT, description);
    }

    public FieldInfo time(String name, String description) {
        return add(name, FieldType.TIME, description);
    }

    /** A name for several fields of the set at once. */
    public FieldInfo joined(String name, String description, FieldInfo... of) {
        FieldInfo joined = new FieldInfo(full(name), of[0].type(), description,
                List.of(of).stream().map(FieldInfo::name).toList());
        fields.add(joined);
        return joined;
    }

    private FieldInfo add(String name, FieldType type, String description) {
        FieldInfo field = new FieldInfo(full(name), type, description, List.of());
        fields.add(field);
        return field;
    }

    private String full(String name) {
        return protocol + "." + name;
    }
}
