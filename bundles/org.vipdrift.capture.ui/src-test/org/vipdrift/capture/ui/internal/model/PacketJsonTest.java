package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.Cancellation;

class PacketJsonTest {
    private final PacketComments comments = new PacketComments();
    private final PacketRow first = new PacketRow(7, Packets.GRATUITOUS, List.of(), comments);
    private final List<PacketRow> rows = List.of(first, new PacketRow(8, Packets.DAMAGED));

    @Test
    void hasAnObjectForEachPacketWithItsFieldsByName() {
        JsonArray packets = JsonParser.parseString(json()).getAsJsonArray();
        assertEquals(2, packets.size());
        JsonObject packet = packets.get(0).getAsJsonObject();
        assertEquals("[\"7\"]", packet.get("frame.number").toString());
        assertEquals("[\"198.51.100.100\"]", packet.get("arp.src.proto_ipv4").toString());
        assertEquals("[\"1\"]", packet.get("arp.opcode").toString());
        assertTrue(packets.get(1).getAsJsonObject().has("_ws.malformed"));
        assertFalse(packet.has("frame.comment"));
    }

    @Test
    void hasWhatWasWrittenAboutAPacketWithoutAnyUnprintableCharacter() {
        String evil = "one\"two\\\nthree\u0007\u202e\ud83d\ude00\udb80\udc00";
        comments.set(first, List.of(evil, "more"));
        String json = json();
        assertTrue(json.chars().noneMatch(c -> c == 7 || c == 0x202e || c == 0xdb80), json);
        JsonArray texts = JsonParser.parseString(json).getAsJsonArray().get(0).getAsJsonObject()
                .getAsJsonArray("frame.comment");
        assertEquals(evil, texts.get(0).getAsString());
        assertEquals("more", texts.get(1).getAsString());
    }

    @Test
    void canBeCancelled() {
        assertThrows(CancellationException.class, () -> PacketJson.of(rows, () -> true));
    }

    private String json() {
        return PacketJson.of(rows, Cancellation.NEVER);
    }
}
