package org.vipdrift.agent.internal.check;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.vipdrift.agent.api.CheckTerms;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.core.Subscription;
import org.vipdrift.core.host.CheckFacts;

/** Confined to the engine's thread. One check: made at its interval, one attempt at a time, and counted. */
final class HealthCheck implements AutoCloseable {
    /** By so much the attempt's own limit comes first, for its sentence tells more. */
    private static final Duration GRACE = Duration.ofMillis(20);
    /** What happens on the host makes no more attempts than one in so many nanoseconds. */
    private static final long LEAST_GAP = 10_000_000;
    private static final Subscription NOTHING = () -> {
    };

    private final CheckTerms terms;
    private final Attempt attempt;
    private final CheckWorkers workers;
    private final EngineTime time;
    private final HealthChecks.Listener listener;

    private Tally tally = Tally.NEW;
    private String sentence = "Not made yet.";
    private long since;
    private long begunAt;
    /** Numbers the attempts; the awaited one's number, 0 if none is awaited. */
    private long begun;
    private long awaited;
    /** Whether a thread is at it, awaited or not. */
    private boolean busy;
    private boolean again;
    private boolean closed;
    private Subscription timer = NOTHING;
    private Subscription work = NOTHING;

    /** @param attempts makes one, given what asks for another attempt at once from any thread */
    HealthCheck(CheckTerms terms, Function<Runnable, Attempt> attempts, CheckWorkers workers, EngineTime time,
            HealthChecks.Listener listener) {
        this.terms = terms;
        attempt = attempts.apply(() -> time.execute(this::soon));
        this.workers = workers;
        this.time = time;
        this.listener = listener;
        since = time.nanos();
    }

    CheckTerms terms() {
        return terms;
    }

    CheckFacts facts() {
        return new CheckFacts(terms.name(), terms.kind().name().toLowerCase(Locale.ROOT), tally.state(), since,
                terms.weight(), sentence);
    }

    void start() {
        begin();
    }

    /** Makes the next attempt at once, or as soon as the one that is being made is over: it may have looked too early. */
    void soon() {
        if (awaited != 0) {
            again = true;
        } else if (!closed) {
            nextAt(begunAt + LEAST_GAP);
        }
    }

    private void nextAt(long nanos) {
        timer.close();
        timer = time.after(Duration.ofNanos(Math.max(0, nanos - time.nanos())), this::begin);
    }

    private void begin() {
        begunAt = time.nanos();
        if (busy) {
            count(Finding.fail("An attempt that got no answer has still not come to its end."));
            return;
        }
        busy = true;
        long number = ++begun;
        awaited = number;
        Duration most = Duration.ofMillis(terms.timeoutMillis());
        timer = time.after(most.plus(GRACE), this::overdue);
        work = workers.make(attempt, most, finding -> time.execute(() -> came(number, finding)));
    }

    private void came(long number, Finding finding) {
        busy = false;
        if (!closed && awaited == number) {
            count(finding);
        }
    }

    private void overdue() {
        work.close();
        count(Finding.fail("No answer within " + terms.timeoutMillis() + " ms."));
    }

    private void count(Finding finding) {
        awaited = 0;
        nextAt(begunAt + (again ? LEAST_GAP : Duration.ofMillis(terms.intervalMillis()).toNanos()));
        again = false;
        String before = tally.state();
        tally = tally.with(finding.passed(), terms.rise(), terms.fall());
        sentence = finding.sentence();
        if (!tally.state().equals(before)) {
            since = time.nanos();
            listener.changed(facts(), before);
        }
    }

    @Override
    public void close() {
        closed = true;
        timer.close();
        work.close();
        attempt.close();
    }
}
