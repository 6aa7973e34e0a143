package org.vipdrift.lab.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Immutable. All a client asked in a time, and who answered.
 *
 * @param intervalNanos of the echo requests
 * @param untilNanos up to when all answers are known, CLOCK_MONOTONIC
 */
public record WireLog(List<Asked> questions, List<Requested> requests, long intervalNanos, long untilNanos) {
    /** What a client that was itself late to send adds to a silence at most, in intervals. */
    private static final int LATE = 4;

    public WireLog {
        questions = List.copyOf(questions);
        requests = List.copyOf(requests);
    }

    /** What left in this time. */
    public WireLog between(long fromNanos, long toNanos) {
        return new WireLog(questions.stream().filter(q -> q.atNanos() >= fromNanos && q.atNanos() <= toNanos).toList(),
                requests.stream().filter(r -> r.atNanos() >= fromNanos && r.atNanos() <= toNanos).toList(),
                intervalNanos, Math.min(toNanos, untilNanos));
    }

    /** As if this MAC had answered nothing. */
    public WireLog without(String mac) {
        return new WireLog(questions.stream()
                .map(q -> new Asked(q.number(), q.atNanos(), q.macs().stream().filter(m -> !m.equals(mac)).toList()))
                .toList(), requests, intervalNanos, untilNanos);
    }

    public WireLog since(long fromNanos) {
        return between(fromNanos, untilNanos);
    }

    /** Who alone answered, one after the other; questions with two answers or none belong to nobody's turn. */
    public List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        for (Asked question : questions) {
            if (question.macs().size() == 1) {
                extend(turns, question);
            }
        }
        return List.copyOf(turns);
    }

    private static void extend(List<Turn> turns, Asked question) {
        String mac = question.macs().getFirst();
        boolean same = !turns.isEmpty() && turns.getLast().mac().equals(mac);
        long from = same ? turns.removeLast().fromNanos() : question.atNanos();
        turns.add(new Turn(mac, from, question.atNanos()));
    }

    /** The MACs of the turns. */
    public List<String> sequence() {
        return turns().stream().map(Turn::mac).toList();
    }

    /** Whether a question was answered by this MAC, alone or not. */
    public boolean heard(String mac) {
        return questions.stream().anyMatch(q -> q.macs().contains(mac));
    }

    /** Requests without an answer, each run of them; the last one may go on. */
    public List<Silence> silences() {
        List<Silence> all = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            int lost = lostFrom(i);
            if (lost > 0) {
                all.add(new Silence(requests.get(i).atNanos(), spent(i, lost), lost));
                i += lost;
            }
        }
        return List.copyOf(all);
    }

    private int lostFrom(int first) {
        return (int) requests.stream().skip(first).takeWhile(r -> !r.answered()).count();
    }

    private long spent(int first, int count) {
        return Stream.iterate(first, i -> i + 1).limit(count).mapToLong(this::toNext).sum();
    }

    private long toNext(int i) {
        long next = i + 1 < requests.size() ? requests.get(i + 1).atNanos() : untilNanos;
        return Math.clamp(next - requests.get(i).atNanos(), 0, LATE * intervalNanos);
    }

    /** The longest of the silences, milliseconds; 0 if there was none. */
    public double longestSilenceMillis() {
        return silences().stream().mapToDouble(Silence::millis).max().orElse(0);
    }
}
