package org.vipdrift.cli.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.control.Alarm;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.HostFacts;

/**
 * hosts[{name, address, agent{state, version}, maintenance, status{state, reason, sentence}}], groups[{name, mode, epoch, holder,
 * vips[{address, wire{state, macs, observers, ageMillis}}], heldDownMillis (0: it is free), status, armed (null or {who, at, why}), maintenance,
 * alarms[{kind, severity, sentence, host}]}]; maintenance is null or {owner, reason, since, ends (null: when somebody ends it)}.
 */
public final class StatusJson {
    private StatusJson() {
    }

    public static JsonObject of(StatusSnapshot snapshot, Instant now) {
        JsonObject json = new JsonObject();
        json.add("hosts", Json.array(snapshot.hosts().stream().map(StatusJson::host)));
        json.add("groups", Json.array(snapshot.groups().stream().map(group -> group(snapshot, group,
                snapshot.heldDown(group.group(), now).orElse(Duration.ZERO), now))));
        return json;
    }

    private static JsonObject host(HostStatus host) {
        JsonObject agent = new JsonObject();
        agent.addProperty("state", host.agentState().name().toLowerCase(Locale.ROOT));
        @Nullable HostFacts facts = host.facts();
        agent.addProperty("version", facts == null ? null : facts.version());
        JsonObject json = new JsonObject();
        json.addProperty("name", host.host().id().name());
        json.addProperty("address", host.host().address());
        json.add("agent", agent);
        json.add("maintenance", host.maintenance().map(MaintenanceJson::of).orElse(JsonNull.INSTANCE));
        json.add("status", status(host.status()));
        return json;
    }

    private static JsonObject group(StatusSnapshot snapshot, GroupStatus group, Duration heldDown, Instant now) {
        JsonObject json = new JsonObject();
        json.addProperty("name", group.group().id().name());
        json.addProperty("mode", group.mode());
        json.addProperty("epoch", group.epoch().number());
        @Nullable HostId holder = group.holder();
        json.addProperty("holder", holder == null ? null : holder.name());
        json.add("vips", Json.array(group.wire().stream().map(truth -> vip(truth, now))));
        json.addProperty("heldDownMillis", heldDown.toMillis());
        json.add("status", status(group.status()));
        json.add("armed", snapshot.armed(group.group()).map(StatusJson::armed).orElse(JsonNull.INSTANCE));
        json.add("maintenance", snapshot.maintenance(group.group()).map(MaintenanceJson::of).orElse(JsonNull.INSTANCE));
        json.add("alarms", Json.array(group.alarms().stream().map(StatusJson::alarm)));
        return json;
    }

    private static JsonElement armed(ElectionFacts election) {
        JsonObject json = new JsonObject();
        json.addProperty("who", election.armedBy());
        json.addProperty("at", Instant.ofEpochMilli(election.armedAtMillis()).toString());
        json.addProperty("why", election.armedWhy());
        return json;
    }

    private static JsonObject alarm(Alarm alarm) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", alarm.kind());
        json.addProperty("severity", alarm.severity().name().toLowerCase(Locale.ROOT));
        json.addProperty("sentence", alarm.sentence());
        @Nullable HostId host = alarm.host();
        json.addProperty("host", host == null ? null : host.name());
        return json;
    }

    private static JsonObject vip(WireTruth truth, Instant now) {
        JsonObject json = new JsonObject();
        json.addProperty("address", Addresses.text(truth.vip().address()));
        json.add("wire", WireJson.of(truth, now));
        return json;
    }

    private static JsonObject status(org.vipdrift.core.Status status) {
        JsonObject json = new JsonObject();
        json.addProperty("state", status.state().name().toLowerCase(Locale.ROOT));
        json.addProperty("reason", status.reason());
        json.addProperty("sentence", status.sentence());
        return json;
    }
}
