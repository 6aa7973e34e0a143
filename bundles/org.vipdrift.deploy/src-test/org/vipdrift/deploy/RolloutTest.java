package org.vipdrift.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.deploy.Rollout.Tally;
import org.vipdrift.deploy.Rollout.Terms;
import org.vipdrift.deploy.RolloutResult.End;

@Timeout(30)
class RolloutTest {
    private final List<Tally> tallies = Collections.synchronizedList(new ArrayList<>());

    @Test
    void worksOnAsManyHostsAtATimeAsAllowedAndNoMore() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch four = new CountDownLatch(4);
        RolloutResult<String> result = run(hosts(300), new Terms(4, 0), Cancellation.NEVER, host -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            four.countDown();
            four.await();
            underWay.decrementAndGet();
            return "good";
        });
        assertEquals(4, most.get());
        assertEquals(hosts(300), List.copyOf(result.ended().keySet()));
        assertEquals(End.ALL, result.end());
        assertTrue(tallies.contains(new Tally(300, 300, 0)));
    }

    @Test
    void beginsNoFurtherHostOnceSoManyHaveFailed() throws Exception {
        RolloutResult<String> result = run(hosts(200), new Terms(1, 3), Cancellation.NEVER,
                host -> Integer.parseInt(host.name().substring(1)) % 2 == 0 ? "bad" : "good");
        assertEquals(List.of(new HostId("h2"), new HostId("h4"), new HostId("h6")), result.failed());
        assertEquals(6, result.ended().size());
        assertEquals(194, result.notBegun().size());
        assertEquals(End.TOO_MANY, result.end());
        assertEquals(new Tally(200, 6, 3), tallies.getLast());
    }

    @Test
    void beginsAWaveOnlyWhenTheOneBeforeIsOverAndNoneAfterAFailure() throws Exception {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        Rollout<String> rollout = new Rollout<>(host -> {
            heard.add("begin " + host);
            Thread.yield();
            heard.add("end " + host);
            return host.name().equals("h4") ? "bad" : "good";
        }, "bad"::equals);
        RolloutResult<String> result = rollout.inWaves(
                List.of(hosts(3), List.of(new HostId("h4"), new HostId("h5")), List.of(new HostId("h6"))),
                new Terms(8, 1), this::ended, Cancellation.NEVER);
        assertTrue(heard.indexOf("begin h4") > heard.lastIndexOf("end h3"), heard.toString());
        assertTrue(heard.subList(0, 6).stream().noneMatch(line -> line.endsWith("h4")), heard.toString());
        assertTrue(result.notBegun().contains(new HostId("h6")), result.toString());
        assertEquals(End.TOO_MANY, result.end());
    }

    @Test
    void letsWhatIsUnderWayEndByItselfWhenCancelled() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        RolloutResult<String> result = run(hosts(20), new Terms(2, 0), stop::get, host -> {
            stop.set(true);
            return stop.get() ? "undone" : "good";
        });
        assertTrue(result.ended().size() <= 2 && result.ended().containsValue("undone"), result.toString());
        assertEquals(20, result.ended().size() + result.notBegun().size());
        assertEquals(End.CANCELLED, result.end());
    }

    @Test
    void doesWhatFailedAgainAndNothingElse() throws Exception {
        AtomicBoolean mended = new AtomicBoolean();
        List<HostId> touched = Collections.synchronizedList(new ArrayList<>());
        Rollout<String> rollout = new Rollout<>(host -> {
            touched.add(host);
            return host.name().equals("h7") && !mended.get() ? "bad" : "good";
        }, "bad"::equals);
        RolloutResult<String> first = rollout.run(hosts(10), Terms.USUAL, this::ended, Cancellation.NEVER);
        touched.clear();
        mended.set(true);
        RolloutResult<String> again = rollout.run(first.failed(), Terms.USUAL, this::ended, Cancellation.NEVER);
        assertEquals(List.of(new HostId("h7")), touched);
        assertEquals(List.of(), again.failed());
    }

    @Test
    void doesNothingForNoHostAndTellsAProgrammingErrorApartFromAFailure() throws Exception {
        assertEquals(End.ALL, run(List.of(), Terms.USUAL, Cancellation.NEVER, host -> "good").end());
        assertThrows(IllegalStateException.class,
                () -> run(hosts(1), Terms.USUAL, Cancellation.NEVER, host -> {
                    throw new IndexOutOfBoundsException("planted");
                }));
    }

    private RolloutResult<String> run(List<HostId> hosts, Terms terms, Cancellation cancellation,
            Rollout.Work<String> work) throws InterruptedException {
        return new Rollout<>(work, "bad"::equals).run(hosts, terms, this::ended, cancellation);
    }

    private void ended(HostId host, String result, Tally tally) {
        tallies.add(tally);
    }

    private static List<HostId> hosts(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> new HostId("h" + i)).toList();
    }
}
