package org.vipdrift.agent.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EngineThreadTest {

    @Test
    void workThatIsUnderWayAtTheEndMayStillAskForMoreWhichIsNotDone() throws Exception {
        EngineThread engine = new EngineThread();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        var answer = engine.submit(() -> {
            begun.countDown();
            closing.await();
            engine.after(Duration.ZERO, () -> fail("done after the end")).close();
            return "asked";
        });
        begun.await();
        Thread closer = Thread.ofPlatform().start(() -> {
            try {
                engine.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        while (closer.getState() != Thread.State.TIMED_WAITING && closer.getState() != Thread.State.WAITING
                && closer.isAlive()) {
            Thread.onSpinWait();
        }
        closing.countDown();
        assertEquals("asked", answer.get());
        closer.join();
    }
}
