package org.vipdrift.lab.moves;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vipdrift.lab.tests.Lab;

/**
 * Thread-safe. The lab's client sends the VIP an echo request every 20 ms. What counts is which requests are answered, not
 * when: a busy machine delays requests and answers, but loses none.
 */
final class Echoes implements AutoCloseable {

    static final int INTERVAL_MILLIS = 20;
    private static final int SOME = 25;
    private static final Pattern ANSWER = Pattern.compile(" icmp_seq=(\\d+) ttl=");
    private final LabProgram ping;

    Echoes(Lab lab, String address) {
        ping = new LabProgram(lab, "client", "ping", "-n", "-i", "0.0" + INTERVAL_MILLIS, address);
        awaitMore();
    }

    /** Waits until the client goes on being answered. */
    void awaitMore() {
        int enough = answered().size() + SOME;
        MoveLab.await("answers to the client", () -> answered().size() >= enough);
    }

    /** How long the client was without an answer at most, by the requests in a row that were lost. */
    int longestLossMillis() {
        int longest = 0;
        int last = 0;
        for (int number : answered()) {
            longest = Math.max(longest, number - last - 1);
            last = Math.max(last, number);
        }
        return longest * INTERVAL_MILLIS;
    }

    private List<Integer> answered() {
        return ping.lines().stream().map(ANSWER::matcher).filter(Matcher::find).map(m -> Integer.valueOf(m.group(1)))
                .toList();
    }

    @Override
    public void close() {
        ping.close();
    }
}
