package org.vipdrift.cli.internal.packet;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;

/** One JSON object: for each field that is there its name and an array of its values as texts. */
record FieldJson(FieldTable table) implements PacketForm {

    @Override
    public void write(Numbered packet, LineBuffer line) throws IOException {
        FieldRow row = table.read(packet);
        JsonWriter json = line.json().beginObject();
        for (int column = 0; column < table.names().size(); column++) {
            List<String> values = row.texts(column);
            if (!values.isEmpty()) {
                SummaryJson.texts(json.name(table.names().get(column)), values);
            }
        }
        json.endObject();
    }
}
