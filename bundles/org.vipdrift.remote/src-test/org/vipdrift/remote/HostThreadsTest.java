package org.vipdrift.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.RemoteException.Reason;

@Timeout(20)
class HostThreadsTest {
    private static final HostId STUCK = new HostId("stuck");
    private static final HostId FINE = new HostId("fine");

    private final HostThreads threads = new HostThreads();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void aStuckHostDoesNotDelayAnother() throws Exception {
        getStuck();
        assertEquals("done", threads.submit(FINE, "ask", () -> "done").get(10, TimeUnit.SECONDS));
    }

    @Test
    void namesWhatRuns() throws Exception {
        getStuck();
        assertEquals(Optional.of("install the agent"), threads.running(STUCK));
        assertEquals(Optional.empty(), threads.running(FINE));
    }

    @Test
    void refusesMoreThanAFewWaitingOrdersWithTheNameOfTheRunningOne() throws Exception {
        getStuck();
        for (int i = 0; i < 8; i++) {
            threads.submit(STUCK, "wait", () -> "");
        }
        RemoteException refused = assertThrows(RemoteException.class,
                () -> threads.submit(STUCK, "one more", () -> ""));
        assertEquals(Reason.BUSY, refused.reason());
        assertEquals("Host stuck is busy with \"install the agent\" and 8 more orders wait; try again when they are"
                + " done.", refused.sentence());
    }

    @Test
    void runsTheOrdersOfAHostOneAfterTheOther() throws Exception {
        List<String> order = new ArrayList<>();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String name = "order " + i;
            all.add(threads.submit(FINE, name, () -> order.add(name + " on " + Thread.currentThread().getName())));
        }
        for (Future<?> one : all) {
            one.get(10, TimeUnit.SECONDS);
        }
        assertEquals(List.of("order 0 on host fine", "order 1 on host fine", "order 2 on host fine",
                "order 3 on host fine", "order 4 on host fine"), order);
    }

    @Test
    void cancellingInterruptsTheWork() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Future<?> work = threads.submit(FINE, "wait for ever", () -> {
            started.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return "";
        });
        assertTrue(started.await(10, TimeUnit.SECONDS));
        work.cancel(true);
        assertTrue(interrupted.await(10, TimeUnit.SECONDS));
    }

    @Test
    void handsOverWhatTheWorkThrew() throws Exception {
        Future<String> work = threads.submit(FINE, "fail", () -> {
            throw new RemoteException(Reason.LOST, "Gone.", null);
        });
        ExecutionException thrown = assertThrows(ExecutionException.class, () -> work.get(10, TimeUnit.SECONDS));
        assertEquals("Gone.", thrown.getCause().getMessage());
        assertEquals(Optional.empty(), threads.running(FINE));
    }

    @Test
    void closingEndsWhatRunsAndWhatWaits() throws Exception {
        Future<?> running = getStuck();
        Future<?> waiting = threads.submit(STUCK, "wait", () -> "");
        threads.close();
        assertThrows(ExecutionException.class, () -> running.get(10, TimeUnit.SECONDS));
        assertThrows(CancellationException.class, () -> waiting.get(10, TimeUnit.SECONDS));
        assertEquals(Reason.CANCELLED,
                assertThrows(RemoteException.class, () -> threads.submit(FINE, "late", () -> "")).reason());
    }

    private Future<?> getStuck() throws Exception {
        Future<?> work = threads.submit(STUCK, "install the agent", () -> {
            started.countDown();
            never.await();
            return "";
        });
        assertTrue(started.await(10, TimeUnit.SECONDS));
        return work;
    }
}
