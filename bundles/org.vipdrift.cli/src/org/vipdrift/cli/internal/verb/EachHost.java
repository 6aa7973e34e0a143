package org.vipdrift.cli.internal.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.core.HostId;

/** The same work on many hosts, on all at once. A host that fails does not keep the others. */
final class EachHost {

    private EachHost() {
    }

    /** What is done on one host. */
    interface Work<T> {
        T perform(HostId host) throws ControlException, InterruptedException;
    }

    /** What came of one host: a value, or why there is none. */
    sealed interface Answer<T> {
        /** Never null; records' own accessors carry no null annotation they could inherit. */
        @NonNullByDefault({})
        HostId host();

        /** What to make of a failure. */
        interface OnFailure<R> {
            R of(HostId host, Reason reason, String sentence);
        }

        default <R> R either(Function<T, R> value, OnFailure<R> failure) {
            return switch (this) {
                case Value<T>(var _, T found) -> value.apply(found);
                case None<T>(var host, var reason, var sentence) -> failure.of(host, reason, sentence);
            };
        }
    }

    record Value<T>(HostId host, T found) implements Answer<T> {
    }

    record None<T>(HostId host, Reason reason, String sentence) implements Answer<T> {
    }

    /** For work that only looks: Ctrl-C ends it. */
    static <T> List<Answer<T>> plain(List<HostId> hosts, Work<T> work) throws InterruptedException {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Answer<T>> answers = new ArrayList<>();
            for (Future<Answer<T>> future : threads.invokeAll(hosts.stream().map(h -> task(h, work)).toList())) {
                answers.add(future.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Callable<Answer<T>> task(HostId host, Work<T> work) {
        return () -> one(host, work);
    }

    static <T> Answer<T> one(HostId host, Work<T> work) throws InterruptedException {
        try {
            return new Value<>(host, work.perform(host));
        } catch (ControlException e) {
            return new None<>(host, e.reason(), e.sentence());
        }
    }
}
