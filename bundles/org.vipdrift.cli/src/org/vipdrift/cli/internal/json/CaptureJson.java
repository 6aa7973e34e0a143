package org.vipdrift.cli.internal.json;

import com.google.gson.JsonObject;
import java.net.InetAddress;
import java.util.List;
import org.vipdrift.capture.Station;
import org.vipdrift.capture.StationChange;
import org.vipdrift.capture.Vendors;
import org.vipdrift.capture.drift.Holder;
import org.vipdrift.capture.drift.Subject;
import org.vipdrift.capture.drift.Takeover;
import org.vipdrift.core.Addresses;

/** What a capture means, for programs. */
public final class CaptureJson {
    private CaptureJson() {
    }

    public static JsonObject drifts(List<Takeover> takeovers, long forgotten) {
        JsonObject json = new JsonObject();
        json.add("drifts", Json.array(takeovers.stream().map(CaptureJson::drift)));
        json.addProperty("forgotten", forgotten);
        return json;
    }

    private static JsonObject drift(Takeover drift) {
        JsonObject json = new JsonObject();
        switch (drift.subject()) {
            case Subject.Address(InetAddress ip) -> json.addProperty("vip", Addresses.text(ip));
            case Subject.Router router -> router(router, json);
        }
        json.addProperty("at", drift.at().toString());
        json.addProperty("packet", drift.packet());
        holder("from", drift.from(), json);
        holder("to", drift.to(), json);
        json.addProperty("silenceMillis", Json.millis(drift.silence().toNanos() / 1e6));
        json.addProperty("announcements", drift.announcements());
        json.add("announcedAt", Json.texts(drift.announcedAt().stream()));
        drift.firstAnswer().ifPresent(at -> json.addProperty("firstAnswerAt", at.toString()));
        json.addProperty("resigned", drift.resigned());
        json.addProperty("contested", drift.contested());
        return json;
    }

    private static void router(Subject.Router router, JsonObject json) {
        json.addProperty("vrid", router.id());
        json.addProperty("protocol", router.protocol().word());
        json.addProperty("family", router.ipv6() ? "ipv6" : "ipv4");
        if (router.vlan() != 0) {
            json.addProperty("vlan", router.vlan());
        }
    }

    private static void holder(String role, Holder holder, JsonObject json) {
        json.addProperty(role, holder.mac().toString());
        holder.ip().ifPresent(ip -> json.addProperty(role + "Address", Addresses.text(ip)));
    }

    public static JsonObject stations(List<Station> stations, Vendors vendors, long forgotten) {
        JsonObject json = new JsonObject();
        json.add("stations", Json.array(stations.stream().map(station -> station(station, vendors))));
        json.addProperty("forgotten", forgotten);
        vendors.source().ifPresent(source -> json.add("vendors", vendors(source)));
        return json;
    }

    private static JsonObject vendors(Vendors.Source from) {
        JsonObject json = new JsonObject();
        json.addProperty("source", from.name());
        json.addProperty("packed", from.packed());
        from.date().ifPresent(date -> json.addProperty("date", date.toString()));
        return json;
    }

    private static JsonObject station(Station station, Vendors vendors) {
        JsonObject json = new JsonObject();
        json.addProperty("ip", Addresses.text(station.ip()));
        json.addProperty("mac", station.mac().toString());
        json.addProperty("vendor", vendors.of(station.mac()));
        json.add("earlierMacs", Json.texts(station.macs().stream().skip(1)));
        json.addProperty("firstSeen", station.firstSeen().toString());
        json.addProperty("lastSeen", station.lastSeen().toString());
        json.addProperty("packets", station.count());
        json.add("changes", Json.array(station.changes().stream().map(CaptureJson::change)));
        return json;
    }

    private static JsonObject change(StationChange change) {
        JsonObject json = new JsonObject();
        json.addProperty("at", change.at().toString());
        json.addProperty("kind", change.kind().words());
        change.before().ifPresent(mac -> json.addProperty("before", mac.toString()));
        json.addProperty("now", change.now().toString());
        return json;
    }
}
