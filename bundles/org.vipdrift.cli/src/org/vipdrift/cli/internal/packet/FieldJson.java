package org.vipdrift.cli.internal.packet;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.FieldSelection;
import org.vipdrift.capture.Frame;
import org.vipdrift.cli.internal.json.Json;

/** One JSON object: for each field that is there its name and an array of its values as texts. */
record FieldJson(FieldTable table) implements PacketForm {

    @Override
    public FieldSelection selection() {
        return table.selection();
    }

    @Override
    public String line(long number, Frame frame, Dissection packet, long start) {
        JsonObject json = new JsonObject();
        List<List<String>> row = table.read(packet);
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
                JsonArray values = new JsonArray();
                row.get(i).forEach(values::add);
                json.add(table.names().get(i), values);
            }
        }
        return Json.line(json);
    }
}
