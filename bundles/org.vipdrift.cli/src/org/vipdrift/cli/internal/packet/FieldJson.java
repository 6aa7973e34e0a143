package org.vipdrift.cli.internal.packet;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.FieldSelection;

/** One JSON object: for each field that is there its name and an array of its values as texts. */
record FieldJson(FieldTable table) implements PacketForm {

    @Override
    public FieldSelection selection() {
        return table.selection();
    }

    @Override
    public void write(Numbered packet, Dissection dissected, LineBuffer line) throws IOException {
        List<List<String>> row = table.read(dissected);
        JsonWriter json = new JsonWriter(line.json()).beginObject();
        for (int column = 0; column < row.size(); column++) {
            if (!row.get(column).isEmpty()) {
                SummaryJson.texts(json.name(table.names().get(column)), row.get(column));
            }
        }
        json.endObject();
    }
}
