package org.vipdrift.deploy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.deploy.internal.Course;

/**
 * Immutable. The same work on many hosts, so many of them at a time. Once a person cancels, or as many hosts have failed as
 * the terms allow, no further host is begun; those under way end by themselves: the work hears the same cancellation, and
 * undoes what it has begun.
 *
 * @param <T> what comes of one host
 */
public final class Rollout<T> {
    private final Work<T> work;
    private final Predicate<T> failed;

    /** What is done on one host; whatever can go wrong there is part of its result. */
    @FunctionalInterface
    public interface Work<T> {
        T perform(HostId host) throws InterruptedException;
    }

    /** Hears how it goes, on the threads that do the work. */
    @FunctionalInterface
    public interface Listener<T> {
        /** @param tally with this host among those that are over */
        void ended(HostId host, T result, Tally tally);
    }

    /**
     * @param parallel hosts at a time, from 1
     * @param stopAfter how many hosts must have failed before no further one is begun; 0 for never
     */
    public record Terms(int parallel, int stopAfter) {
        public static final Terms USUAL = new Terms(8, 0);
        public static final int MOST_PARALLEL = 256;

        public Terms {
            if (parallel < 1 || parallel > MOST_PARALLEL || stopAfter < 0) {
                throw new IllegalArgumentException("No such terms: " + parallel + ", " + stopAfter);
            }
        }
    }

    /** How many hosts there are, are over, and failed of those. */
    public record Tally(int all, int over, int failed) {
    }

    /** @param failed says whether a host's result is a failure */
    public Rollout(Work<T> work, Predicate<T> failed) {
        this.work = work;
        this.failed = failed;
    }

    /**
     * Returns when all that was begun is over.
     *
     * @param hosts each once
     * @throws InterruptedException after the work under way was interrupted and has ended
     */
    public RolloutResult<T> run(List<HostId> hosts, Terms terms, Listener<T> listener, Cancellation cancellation)
            throws InterruptedException {
        return inWaves(List.of(hosts), terms, listener, cancellation);
    }

    /** As {@link #run}, and no host of a wave is begun before all of the wave before are over. */
    public RolloutResult<T> inWaves(List<List<HostId>> waves, Terms terms, Listener<T> listener,
            Cancellation cancellation) throws InterruptedException {
        Course<T> course = new Course<>(waves.stream().flatMap(List::stream).toList(), terms, failed, listener,
                cancellation);
        for (List<HostId> wave : waves) {
            course.open(wave.size());
            wave(course, Math.max(1, Math.min(terms.parallel, wave.size())));
        }
        return course.result();
    }

    private void wave(Course<T> course, int parallel) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(parallel,
                Thread.ofPlatform().name("vipdrift-rollout-", 1).daemon().factory())) {
            Callable<Boolean> worker = () -> course.run(work);
            for (Future<Boolean> end : threads.invokeAll(Collections.nCopies(parallel, worker))) {
                end.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
