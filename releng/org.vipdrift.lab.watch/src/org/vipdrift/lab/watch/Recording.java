package org.vipdrift.lab.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Thread-safe; every field is guarded by this. Reads the lines of a {@link org.vipdrift.lab.watch.client.WatchProgram}. */
final class Recording {
    /** An answer that comes later answered a client that had given up: it waited in a queue for a new holder. */
    private static final long IN_TIME_NANOS = 300_000_000;
    private final long intervalNanos;
    private final TreeMap<Long, Long> questions = new TreeMap<>();
    private final Map<Long, List<String>> answers = new HashMap<>();
    private final TreeMap<Long, Long> requests = new TreeMap<>();
    private final Map<Long, Long> echoes = new HashMap<>();
    private Mark mark = new Mark(-1, -1, 0);
    private int marks;

    /** Up to which question and request the answers are known. */
    private record Mark(long question, long request, long nanos) {
    }

    Recording(long intervalNanos) {
        this.intervalNanos = intervalNanos;
    }

    synchronized void line(String line) {
        String[] words = line.split(" ");
        long number = Long.parseLong(words[1]);
        switch (words[0]) {
            case "q" -> questions.put(number, Long.valueOf(words[2]));
            case "a" -> answers.computeIfAbsent(number, n -> new ArrayList<>()).add(words[2]);
            case "s" -> requests.put(number, Long.valueOf(words[2]));
            case "e" -> echoes.putIfAbsent(number, Long.valueOf(words[2]));
            case "m" -> marked(new Mark(number, Long.parseLong(words[2]), Long.parseLong(words[3])));
            default -> throw new IllegalArgumentException("The client said: " + line);
        }
    }

    private void marked(Mark newest) {
        mark = newest;
        marks++;
        notifyAll();
    }

    /** How many marks there are; a new one wakes who waits for this. */
    synchronized int marks() {
        return marks;
    }

    /** Up to the last mark. */
    synchronized WireLog log() {
        List<Asked> asked = questions.headMap(mark.question(), true).entrySet().stream()
                .map(q -> new Asked(q.getKey(), q.getValue(), answers.getOrDefault(q.getKey(), List.of()))).toList();
        List<Requested> requested = requests.headMap(mark.request(), true).entrySet().stream()
                .map(r -> new Requested(r.getKey(), r.getValue(), inTime(r.getKey(), r.getValue()))).toList();
        return new WireLog(asked, requested, intervalNanos, mark.nanos());
    }

    private boolean inTime(long request, long sentNanos) {
        return echoes.getOrDefault(request, Long.MAX_VALUE) - sentNanos < IN_TIME_NANOS;
    }

    /** What is older is not needed any more. */
    synchronized void forgetBefore(long nanos) {
        questions.values().removeIf(at -> at < nanos);
        requests.values().removeIf(at -> at < nanos);
        answers.keySet().retainAll(questions.keySet());
        echoes.keySet().retainAll(requests.keySet());
    }
}
