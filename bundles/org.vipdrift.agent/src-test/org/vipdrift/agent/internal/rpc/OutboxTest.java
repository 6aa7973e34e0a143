package org.vipdrift.agent.internal.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.channels.Pipe;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.junit.jupiter.api.Test;

class OutboxTest {
    /** Addresses, sightings and neighbours: what each may be told of at once. */
    private static final int ALL_NEWS_AT_ONCE = 500 + 200 + 100;

    @Test
    void allNewsOfAMoveWaitsForAConsoleThatIsBusyAndMoreThanThatForNone() throws IOException {
        Pipe pipe = Pipe.open();
        try (Pipe.SinkChannel channel = pipe.sink(); Pipe.SourceChannel unread = pipe.source()) {
            AtomicInteger overflows = new AtomicInteger();
            Outbox outbox = new Outbox(channel, new MessageJsonHandler(Map.of()), overflows::incrementAndGet);
            tell(outbox, 2 * ALL_NEWS_AT_ONCE);
            assertEquals(0, overflows.get());
            assertEquals(2 * ALL_NEWS_AT_ONCE, outbox.waiting());
            tell(outbox, ALL_NEWS_AT_ONCE);
            assertEquals(3 * ALL_NEWS_AT_ONCE - outbox.waiting(), overflows.get());
        }
    }

    private static void tell(Outbox outbox, int messages) {
        for (int i = 0; i < messages; i++) {
            outbox.consume(new NotificationMessage());
        }
    }
}
