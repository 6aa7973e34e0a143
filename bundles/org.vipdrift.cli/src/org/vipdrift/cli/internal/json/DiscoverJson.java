package org.vipdrift.cli.internal.json;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.FoundHost;
import org.vipdrift.control.FoundGroup;
import org.vipdrift.control.HostServices;
import org.vipdrift.control.SweepReport;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;

/**
 * A subnet: {subnet, way "agent", "console" or "kernel", sentence, hosts[{address, cards[{mac, maker or null}], name or null, host or
 * null, own, group or null}], routers[{version, id, priority, from, mac, vips[], group or null}]}. Hosts: {hosts[{host,
 * failure or null, sentence or null, services[{name, version or null, running, unit or null}], addresses[{interface,
 * address, prefixLength, secondary, group or null}], vips[{service, address, prefixLength, interface or null,
 * virtualRouterId or null, priority or null, state or null, group or null}], remarks[]}], found[{vips[], hosts[],
 * services[], suggestion}]}.
 */
public final class DiscoverJson {
    private DiscoverJson() {
    }

    public static JsonObject of(SweepReport report) {
        JsonObject json = new JsonObject();
        json.addProperty("subnet", report.subnet().toString());
        json.addProperty("way", report.way().name().toLowerCase(Locale.ROOT));
        json.addProperty("sentence", report.sentence());
        json.add("hosts", Json.array(report.hosts().stream().map(DiscoverJson::host)));
        json.add("routers", Json.array(report.routers().stream().map(DiscoverJson::router)));
        return json;
    }

    private static JsonObject host(FoundHost host) {
        JsonObject json = new JsonObject();
        json.addProperty("address", Addresses.text(host.address()));
        json.add("cards", Json.array(host.cards().stream().map(card -> {
            JsonObject one = new JsonObject();
            one.addProperty("mac", card.mac().toString());
            one.addProperty("maker", text(card.maker()));
            return one;
        })));
        json.addProperty("name", text(host.name()));
        json.addProperty("host", text(host.host()));
        json.addProperty("own", host.own());
        json.addProperty("group", text(host.group()));
        return json;
    }

    private static JsonObject router(SweepReport.Router router) {
        JsonObject json = new JsonObject();
        json.addProperty("version", router.version());
        json.addProperty("id", router.id());
        json.addProperty("priority", router.priority());
        json.addProperty("from", Addresses.text(router.from()));
        json.addProperty("mac", router.mac().toString());
        json.add("vips", Json.texts(router.vips().stream().map(Addresses::text)));
        json.addProperty("group", text(router.group()));
        return json;
    }

    public static JsonObject vips(Stream<JsonObject> looks, List<FoundGroup> found) {
        JsonObject json = new JsonObject();
        json.add("hosts", Json.array(looks));
        json.add("found", Json.array(found.stream().map(group -> {
            JsonObject one = new JsonObject();
            one.add("vips", Json.texts(group.vips().stream()));
            one.add("hosts", Json.texts(group.hosts().stream()));
            one.add("services", Json.texts(group.services().stream()));
            one.addProperty("suggestion", group.suggestion().name());
            return one;
        })));
        return json;
    }

    public static JsonObject noLook(HostId host, Reason reason, String sentence) {
        JsonObject json = look(new HostServices(host, List.of(), List.of(), List.of(), List.of()));
        json.addProperty("failure", HostTestJson.word(reason));
        json.addProperty("sentence", sentence);
        return json;
    }

    public static JsonObject look(HostServices look) {
        JsonObject json = new JsonObject();
        json.addProperty("host", look.host().name());
        json.addProperty("failure", (String) null);
        json.addProperty("sentence", (String) null);
        json.add("services", Json.array(look.services().stream().map(DiscoverJson::service)));
        json.add("addresses", Json.array(look.addresses().stream().map(DiscoverJson::address)));
        json.add("vips", Json.array(look.vips().stream().map(DiscoverJson::vip)));
        json.add("remarks", Json.texts(look.remarks().stream()));
        return json;
    }

    private static JsonObject service(HostServices.Service service) {
        JsonObject json = new JsonObject();
        json.addProperty("name", service.name());
        json.addProperty("version", text(service.version()));
        json.addProperty("running", service.running());
        json.addProperty("unit", text(service.unit()));
        return json;
    }

    private static JsonObject address(HostServices.Held held) {
        JsonObject json = new JsonObject();
        json.addProperty("interface", held.interfaceName());
        json.addProperty("address", Addresses.text(held.address()));
        json.addProperty("prefixLength", held.prefixLength());
        json.addProperty("secondary", held.secondary());
        json.addProperty("group", text(held.group()));
        return json;
    }

    private static JsonObject vip(HostServices.NamedVip vip) {
        JsonObject json = new JsonObject();
        json.addProperty("service", vip.service());
        json.addProperty("address", Addresses.text(vip.address()));
        json.addProperty("prefixLength", vip.prefixLength());
        json.addProperty("interface", text(vip.interfaceName()));
        json.addProperty("virtualRouterId", number(vip.virtualRouterId()));
        json.addProperty("priority", number(vip.priority()));
        json.addProperty("state", text(vip.state()));
        json.addProperty("group", text(vip.group()));
        return json;
    }

    private static @Nullable Integer number(int value) {
        return value == 0 ? null : value;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }
}
