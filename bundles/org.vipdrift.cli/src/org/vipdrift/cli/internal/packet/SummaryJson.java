package org.vipdrift.cli.internal.packet;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.Summary;

/** One JSON object: number, time, interface, source, destination, protocol, length, info, and doubts if there are any. */
record SummaryJson(UtcTime time) implements PacketForm {

    @Override
    public void write(Numbered packet, LineBuffer line) throws IOException {
        Dissection dissected = Dissector.summarise(packet.frame());
        Summary summary = dissected.summary();
        JsonWriter json = line.json().beginObject();
        json.name("number").value(packet.number());
        json.name("time").value(time.text(packet.frame().epochNanos()));
        if (!packet.frame().interfaceName().isEmpty()) {
            json.name("interface").value(packet.frame().interfaceName());
        }
        json.name("source").value(summary.source());
        json.name("destination").value(summary.destination());
        json.name("protocol").value(summary.protocol());
        json.name("length").value(packet.frame().originalLength());
        json.name("info").value(summary.info());
        if (!dissected.doubts().isEmpty()) {
            texts(json.name("doubts"), dissected.doubts());
        }
        json.endObject();
    }

    static void texts(JsonWriter json, List<String> values) throws IOException {
        json.beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }
}
