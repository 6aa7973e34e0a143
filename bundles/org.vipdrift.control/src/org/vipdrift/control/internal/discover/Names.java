package org.vipdrift.control.internal.discover;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.vipdrift.core.Addresses;

/** Many names asked of this machine's resolver at once; what takes longer than a moment is left out. */
final class Names {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int AT_ONCE = 64;

    private Names() {
    }

    /** @return only what has an answer that is not "" */
    static <K> Map<K, String> of(Collection<K> questions, Function<K, String> ask) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE,
                Thread.ofPlatform().daemon().name("names-", 0).factory());
        try {
            List<K> all = List.copyOf(questions);
            List<Future<String>> answers = threads.invokeAll(
                    all.stream().<Callable<String>>map(question -> () -> ask.apply(question)).toList(),
                    LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            Map<K, String> found = new HashMap<>();
            for (int i = 0; i < answers.size(); i++) {
                String answer = answer(answers.get(i));
                if (!answer.isEmpty()) {
                    found.put(all.get(i), answer);
                }
            }
            return found;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String answer(Future<String> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException | CancellationException e) {
            return "";
        }
    }

    /** The address's name in DNS, "" for none. */
    static String ofAddress(InetAddress address) {
        try {
            String name = InetAddress.getByAddress(address.getAddress()).getCanonicalHostName();
            return name.contains(":") || name.equals(Addresses.text(address)) ? "" : name;
        } catch (UnknownHostException e) {
            return "";
        }
    }

    /** The first address of a name, "" for none. */
    static String addressOf(String name) {
        try {
            return Addresses.text(InetAddress.getByName(name));
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
