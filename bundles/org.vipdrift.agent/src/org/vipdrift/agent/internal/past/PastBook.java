package org.vipdrift.agent.internal.past;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentJson;
import org.vipdrift.agent.api.Clocks;
import org.vipdrift.agent.api.Past;
import org.vipdrift.agent.api.PastEvent;
import org.vipdrift.agent.api.PastOrder;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Printable;

/**
 * Thread-safe. What the agent did and saw, in the files {@code past.jsonl} and {@code past-older.jsonl} of its state
 * folder: the newest 1000 to 2000 events, 512 KiB at most. They outlive the agent's end, not a power loss within the
 * seconds in which the kernel writes them.
 */
public final class PastBook implements AutoCloseable {
    private static final int LONGEST_SENTENCE = 1000;
    private static final int MOST_WAITING = 2000;
    /** Of events in an answer; the rest of the message is far less than the other half. */
    private static final int MOST_OCTETS = AgentJson.LARGEST_MESSAGE / 2;
    private static final int MOST_EVENTS = 500;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING), Thread.ofPlatform().daemon().name("past").factory());
    private final AtomicInteger lost = new AtomicInteger();
    private final String run;
    /** Confined to the thread, as is the JSON; that is made when it is needed, for it would delay the agent's start. */
    private final PastWriter writer;
    private @Nullable Gson json;

    /**
     * @param folder must be there by the time of the first event
     * @param run which run of the host this is
     * @param warnings takes sentences about the disk, on the book's thread
     */
    public PastBook(Path folder, String run, Consumer<String> warnings) {
        this.run = run;
        writer = new PastWriter(folder, warnings);
        thread.execute(writer::load);
    }

    private Gson json() {
        Gson known = json;
        if (known == null) {
            GsonBuilder builder = new GsonBuilder();
            AgentJson.configure(builder);
            known = builder.create();
            json = known;
        }
        return known;
    }

    /** Writes something down, soon; never waits. For the words and times see {@link PastEvent}. */
    public void note(String what, @Nullable GroupId group, @Nullable Epoch epoch, long sinceNanos, String sentence) {
        long monotonic = System.nanoTime();
        long wall = System.currentTimeMillis();
        try {
            thread.execute(() -> write(number -> new PastEvent(number, run, monotonic, wall, what, group, epoch,
                    sinceNanos, Printable.oneLine(sentence, LONGEST_SENTENCE))));
        } catch (RejectedExecutionException slowOrClosed) {
            lost.incrementAndGet();
        }
    }

    /** An event that lacks its number. */
    private interface Unnumbered {
        PastEvent with(long number);
    }

    private void write(Unnumbered event) {
        int missing = lost.getAndSet(0);
        if (missing > 0) {
            add(number -> new PastEvent(number, run, System.nanoTime(), System.currentTimeMillis(), "lost", null, null,
                    0, "Up to here " + missing + " events came faster than the disk took them, and are not told."));
        }
        add(event);
    }

    private void add(Unnumbered event) {
        long number = writer.last() + 1;
        writer.add(new PastLine(number, json().toJson(event.with(number)).getBytes(StandardCharsets.UTF_8)));
    }

    /** What was noted before, as much of it as was ordered and fits into a message; completes on the book's thread. */
    public CompletableFuture<Past> read(PastOrder order) {
        try {
            return CompletableFuture.supplyAsync(() -> told(order), thread);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Past told(PastOrder order) {
        List<PastEvent> events = new ArrayList<>();
        int most = Math.clamp(order.most(), 1, MOST_EVENTS);
        int octets = 0;
        for (PastLine line : writer.pages().lines().filter(l -> l.number() > order.after()).toList()) {
            octets += line.json().length;
            if (events.size() == most || octets > MOST_OCTETS) {
                break;
            }
            addTo(events, line);
        }
        return new Past(events, writer.pages().first(), writer.last(),
                new Clocks(System.nanoTime(), System.currentTimeMillis()));
    }

    private void addTo(List<PastEvent> events, PastLine line) {
        try {
            events.add(json().fromJson(line.text(), PastEvent.class));
        } catch (JsonParseException damaged) {
            // of no use to anybody; the gap in the numbers shows it
            return;
        }
    }

    /** Writes what waits, for a second at most, and ends. */
    @Override
    public void close() throws IOException, InterruptedException {
        thread.shutdown();
        if (thread.awaitTermination(1, TimeUnit.SECONDS)) {
            writer.close();
        }
    }
}
