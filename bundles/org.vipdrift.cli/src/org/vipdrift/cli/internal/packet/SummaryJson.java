package org.vipdrift.cli.internal.packet;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.FieldSelection;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Summary;
import org.vipdrift.cli.internal.json.Json;

/** One JSON object: number, time, interface, source, destination, protocol, length, info, and doubts if there are any. */
record SummaryJson() implements PacketForm {

    @Override
    public FieldSelection selection() {
        return FieldSelection.NONE;
    }

    @Override
    public String line(long number, Frame frame, Dissection packet, long start) {
        Summary summary = packet.summary();
        JsonObject json = new JsonObject();
        json.addProperty("number", number);
        json.addProperty("time", frame.time().toString());
        if (!frame.interfaceName().isEmpty()) {
            json.addProperty("interface", frame.interfaceName());
        }
        json.addProperty("source", summary.source());
        json.addProperty("destination", summary.destination());
        json.addProperty("protocol", summary.protocol());
        json.addProperty("length", frame.originalLength());
        json.addProperty("info", summary.info());
        if (!packet.doubts().isEmpty()) {
            JsonArray doubts = new JsonArray();
            packet.doubts().forEach(doubts::add);
            json.add("doubts", doubts);
        }
        return Json.line(json);
    }
}
