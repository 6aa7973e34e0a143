package org.vipdrift.control.internal.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vipdrift.agent.api.AgentJson;

class BoundedMessagesTest {
    private final AtomicInteger ends = new AtomicInteger();

    @Test
    void letsMessagesThroughUnchanged() throws IOException {
        String two = "Content-Length: 5\r\n\r\n{\"\n\"}Content-Length: 2\r\nX: y\r\n\r\n{}";

        assertEquals(two, read(two));
    }

    @Test
    void refusesAMessageThatWouldFillTheMemory() {
        String huge = "Content-Length: " + (AgentJson.LARGEST_MESSAGE + 1L) + "\r\n\r\n";

        IOException e = assertThrows(IOException.class, () -> read(huge));
        assertEquals("The host announced a message of 1048577 bytes; at most 1048576 are read.", e.getMessage());
    }

    @Test
    void refusesTheLargestAfterASmallOneToo() {
        String second = "Content-Length: 2\r\n\r\n{}Content-Length: 99999999999999999999\r\n\r\n";

        assertThrows(IOException.class, () -> read(second));
    }

    @Test
    void refusesAnEndlessHeader() {
        assertThrows(IOException.class, () -> read("x".repeat(100_000)));
    }

    @Test
    void tellsWhenTheStreamEnds() throws IOException {
        read("");

        assertEquals(1, ends.get());
    }

    private String read(String sent) throws IOException {
        BoundedMessages in = new BoundedMessages(
                new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8)), ends::incrementAndGet);
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
