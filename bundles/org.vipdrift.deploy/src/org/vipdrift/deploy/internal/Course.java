package org.vipdrift.deploy.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.deploy.Rollout.Listener;
import org.vipdrift.deploy.Rollout.Tally;
import org.vipdrift.deploy.Rollout.Terms;
import org.vipdrift.deploy.Rollout.Work;
import org.vipdrift.deploy.RolloutResult;
import org.vipdrift.deploy.RolloutResult.End;

/** Thread-safe. One run of a rollout: which host is next, and what came of those before. */
public final class Course<T> {
    private final List<HostId> hosts;
    private final Terms terms;
    private final Predicate<T> isFailure;
    private final Listener<T> listener;
    private final Cancellation cancellation;
    // all guarded by this
    private final Map<HostId, T> results = new HashMap<>();
    private final List<HostId> failed = new ArrayList<>();
    private int next;
    private int opened;
    private End end = End.ALL;

    public Course(List<HostId> hosts, Terms terms, Predicate<T> isFailure, Listener<T> listener,
            Cancellation cancellation) {
        this.hosts = List.copyOf(hosts);
        this.terms = terms;
        this.isFailure = isFailure;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /** So many more of the hosts may be begun. */
    public synchronized void open(int more) {
        opened += more;
    }

    /** Works on one host after the other until none is to be begun any more. */
    public boolean run(Work<T> work) throws InterruptedException {
        Optional<HostId> host = next();
        while (host.isPresent()) {
            T result = work.perform(host.get());
            listener.ended(host.get(), result, note(host.get(), result));
            host = next();
        }
        return true;
    }

    private synchronized Optional<HostId> next() {
        if (next >= opened || end != End.ALL) {
            return Optional.empty();
        }
        end = cancellation.isCancelled() ? End.CANCELLED : isTooMany() ? End.TOO_MANY : End.ALL;
        return end == End.ALL ? Optional.of(hosts.get(next++)) : Optional.empty();
    }

    private boolean isTooMany() {
        return terms.stopAfter() > 0 && failed.size() >= terms.stopAfter();
    }

    private synchronized Tally note(HostId host, T result) {
        results.put(host, result);
        if (isFailure.test(result)) {
            failed.add(host);
        }
        return new Tally(hosts.size(), results.size(), failed.size());
    }

    public synchronized RolloutResult<T> result() {
        Map<HostId, T> ended = new LinkedHashMap<>();
        hosts.forEach(host -> Optional.ofNullable(results.get(host)).ifPresent(result -> ended.put(host, result)));
        return new RolloutResult<>(ended, hosts.stream().filter(failed::contains).toList(),
                hosts.stream().filter(host -> !results.containsKey(host)).toList(), end);
    }
}
