package org.vipdrift.capture.ui.internal.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Subnet;

/**
 * Thread-safe. What the packets of one store mean. A worker reads each of them once, from the first to the last;
 * whoever asks gets at once what is known by now.
 */
public final class Meaning {
    private static final int STEP = 2000;
    private static final int ALL = 100;
    /** What the last packets of a file lack may still be written to it for so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final PacketStore store;
    private final StationHistory history;
    private final Executor worker;
    private final InstantSource clock;
    /** Confined to one run of the worker at a time. */
    private final Finder finder;
    private final FaultScan faults;
    /** Confined to whoever asks for notes. */
    private final Notes.Joint joint = new Notes.Joint();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Findings findings = Findings.NONE;
    private volatile boolean asked;
    private volatile boolean unpublished;
    private volatile boolean ratesAsked;
    private volatile Rates rates = Rates.NONE;
    /** How far the packets are in these rates. */
    private volatile long rated = 1;
    private volatile boolean cancelled;
    private volatile long reached = 1;
    private volatile long skipped;
    private volatile Instant latest = Instant.EPOCH;
    private volatile long ended = 1;

    /**
     * @param history is added to
     * @param local the subnets on the link, none if not known
     * @param worker one thread
     * @param heard is told who says that it has which address, by the worker
     */
    Meaning(PacketStore store, StationHistory history, List<Subnet> local, Executor worker, InstantSource clock,
            Consumer<AddressClaim> heard) {
        this.store = store;
        this.history = history;
        this.worker = worker;
        this.clock = clock;
        finder = new Finder(history, local, heard);
        faults = new FaultScan(store, worker);
    }

    public PacketStore store() {
        return store;
    }

    public StationHistory history() {
        return history;
    }

    /** What is known by now; the worker goes on. The same object as long as nothing changes. */
    public Findings findings() {
        asked = true;
        goOn();
        return findings;
    }

    /** All remarks known by now; called by one thread alone. The same object as long as nothing changes. */
    public Notes notes() {
        return joint.of(findings(), faults.found());
    }

    /** How many packets there were when, by now; the worker goes on. The same object as long as nothing changes. */
    public Rates rates() {
        ratesAsked = true;
        goOn();
        return rates;
    }

    /** How far the packets were looked at one by one, which only {@link #notes} does. */
    public FaultScan faults() {
        return faults;
    }

    /** How much of the store has been read, in percent. */
    public int percent() {
        long all = store.next() - 1;
        return all <= 0 ? ALL : (int) (ALL * Math.min(all, reached - 1) / all);
    }

    /** How many packets could not be read, or were gone before. */
    public long skipped() {
        return skipped;
    }

    /** Reads what came since. */
    public void goOn() {
        if (isDue() && busy.compareAndSet(false, true)) {
            worker.execute(this::run);
        }
    }

    /** Reads no further. */
    void cancel() {
        cancelled = true;
        faults.cancel();
    }

    private boolean isDue() {
        return !cancelled && (reached < store.next() || asked && unpublished || ratesAsked && rated != reached
                || isEndDue());
    }

    private void run() {
        try {
            read(store.scan());
            if (isEndDue()) {
                finder.end();
                ended = reached;
                unpublished = true;
            }
            publish();
        } finally {
            busy.set(false);
        }
        if (store instanceof PacketRing && reached < store.next()) {
            goOn();
        }
    }

    private void read(PacketStore.Scan frames) {
        for (long end = store.next(); reached < end && !cancelled; publish()) {
            step(frames, Math.max(reached, store.first()), end);
        }
    }

    private void step(PacketStore.Scan frames, long start, long end) {
        long stop = Math.max(start, Math.min(end, start + STEP));
        long lost = start - reached;
        for (long number = start; number < stop; number++) {
            Frame frame = frames.frame(number);
            lost += frame == null ? 1 : 0;
            if (frame != null && finder.accept(number, frame).isPresent()) {
                latest = frame.time();
                unpublished = true;
            }
        }
        skipped += lost;
        reached = stop;
    }

    /** Only what somebody asks for is put together. */
    private void publish() {
        if (ratesAsked && rated != reached) {
            ratesAsked = false;
            rates = finder.rates();
            rated = reached;
        }
        if (asked && unpublished) {
            asked = false;
            unpublished = false;
            findings = finder.findings();
        }
    }

    private boolean isEndDue() {
        return ended != reached && reached >= store.next() && switch (store) {
            case PacketRing ring -> ring.isComplete();
            case FilePackets file -> file.isComplete()
                    && Duration.between(latest, clock.instant()).abs().compareTo(PATIENCE) > 0;
        };
    }
}
