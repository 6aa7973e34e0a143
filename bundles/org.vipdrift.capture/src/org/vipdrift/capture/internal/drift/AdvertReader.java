package org.vipdrift.capture.internal.drift;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.drift.Holder;
import org.vipdrift.capture.drift.RouterAdvert;
import org.vipdrift.capture.drift.RouterAdvert.Role;
import org.vipdrift.capture.drift.Subject;
import org.vipdrift.capture.drift.Subject.Protocol;

/**
 * Reads what routers say about virtual routers.
 *
 * @param by who sent the packet
 */
record AdvertReader(Holder by, boolean ipv6, int vlan) {
    /** The fields it wants. */
    static final List<String> FIELDS = List.of("vrrp.version", "vrrp.type", "vrrp.virt_rtr_id", "vrrp.prio",
            "vrrp.adver_int", "vrrp.short_adver_int", "vrrp.ip_addr", "vrrp.ipv6_addr", "carp.vhid", "carp.advskew",
            "carp.adver_int", "hsrp.opcode", "hsrp.state", "hsrp.hellotime", "hsrp.priority", "hsrp.group",
            "hsrp.virt_ip", "hsrp2.opcode", "hsrp2.state", "hsrp2.group", "hsrp2.priority", "hsrp2.hellotime",
            "hsrp2.virt_ip", "hsrp2.virt_ip_v6", "glbp.group", "glbp.hello.vgstate", "glbp.hello.priority",
            "glbp.hello.helloint", "glbp.hello.virtualipv4", "glbp.hello.virtualipv6");
    private static final int HELLO = 0;
    private static final int COUP = 1;
    private static final int RESIGN = 2;
    private static final int HSRP_ACTIVE = 16;
    private static final int HSRP2_ACTIVE = 6;
    private static final int GLBP_ACTIVE = 32;

    List<RouterAdvert> read(Dissection packet) {
        List<RouterAdvert> adverts = new ArrayList<>();
        packet.layers().forEach(layer -> read(layer, adverts));
        return adverts;
    }

    private void read(Field layer, List<RouterAdvert> into) {
        FieldsOf fields = new FieldsOf(layer);
        switch (layer.name()) {
            case "vrrp" -> vrrp(fields, into);
            case "carp" -> carp(fields, into);
            case "hsrp" -> hsrp(fields, layer, into);
            case "glbp" -> glbp(fields, into);
            default -> {
            }
        }
    }

    private void vrrp(FieldsOf fields, List<RouterAdvert> into) {
        if (fields.number("vrrp.type", 0) == 1 && fields.number("vrrp.virt_rtr_id", -1) >= 0) {
            int priority = fields.number("vrrp.prio", 0);
            Duration interval = fields.number("vrrp.version", 0) == 2
                    ? Duration.ofSeconds(fields.number("vrrp.adver_int", 0))
                    : Duration.ofMillis(10L * fields.number("vrrp.short_adver_int", 0));
            into.add(new RouterAdvert(router(Protocol.VRRP, fields.number("vrrp.virt_rtr_id", 0)),
                    priority == 0 ? Role.RESIGNING : Role.MASTER, by, priority, interval,
                    fields.addresses("vrrp.ip_addr", "vrrp.ipv6_addr")));
        }
    }

    private void carp(FieldsOf fields, List<RouterAdvert> into) {
        int skew = fields.number("carp.advskew", 0);
        Duration interval = Duration.ofSeconds(fields.number("carp.adver_int", 0)).plusMillis(skew * 1000L / 256);
        into.add(new RouterAdvert(router(Protocol.CARP, fields.number("carp.vhid", 0)), Role.MASTER, by, skew, interval,
                List.of()));
    }

    /** Version 2 has a part for each group. */
    private void hsrp(FieldsOf fields, Field layer, List<RouterAdvert> into) {
        int group = fields.number("hsrp.group", -1);
        if (group >= 0) {
            Role role = hsrpRole(fields.number("hsrp.opcode", -1), fields.number("hsrp.state", -1) == HSRP_ACTIVE);
            into.add(new RouterAdvert(router(Protocol.HSRP, group), role, by, fields.number("hsrp.priority", 0),
                    Duration.ofSeconds(fields.number("hsrp.hellotime", 0)), fields.addresses("hsrp.virt_ip", "")));
        }
        layer.children().stream().filter(child -> child.name().equals("hsrp2.group_state_tlv")).map(FieldsOf::new)
                .map(this::hsrp2).forEach(into::add);
    }

    private RouterAdvert hsrp2(FieldsOf fields) {
        Role role = hsrpRole(fields.number("hsrp2.opcode", -1), fields.number("hsrp2.state", -1) == HSRP2_ACTIVE);
        return new RouterAdvert(router(Protocol.HSRP, fields.number("hsrp2.group", 0)), role, by,
                fields.number("hsrp2.priority", 0), Duration.ofMillis(fields.number("hsrp2.hellotime", 0)),
                fields.addresses("hsrp2.virt_ip", "hsrp2.virt_ip_v6"));
    }

    /** RFC 2281 5.2: a coup is how a router takes over, a resignation how it stops. */
    private static Role hsrpRole(int operation, boolean active) {
        return switch (operation) {
            case HELLO -> active ? Role.MASTER : Role.OTHER;
            case COUP -> Role.MASTER;
            case RESIGN -> Role.RESIGNING;
            default -> Role.OTHER;
        };
    }

    private void glbp(FieldsOf fields, List<RouterAdvert> into) {
        int state = fields.number("glbp.hello.vgstate", -1);
        if (state >= 0) {
            into.add(new RouterAdvert(router(Protocol.GLBP, fields.number("glbp.group", 0)),
                    state == GLBP_ACTIVE ? Role.MASTER : Role.OTHER, by, fields.number("glbp.hello.priority", 0),
                    Duration.ofMillis(Math.max(0, fields.number("glbp.hello.helloint", 0))),
                    fields.addresses("glbp.hello.virtualipv4", "glbp.hello.virtualipv6")));
        }
    }

    private Subject.Router router(Protocol protocol, int id) {
        return new Subject.Router(protocol, ipv6, vlan, id);
    }
}
