package org.vipdrift.capture.ui.internal.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.EveryCaptureSource;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.capture.Stations;
import org.vipdrift.capture.ui.internal.model.SessionState.Phase;
import org.vipdrift.control.Control;
import org.vipdrift.core.Listeners;
import org.vipdrift.core.Subscription;

/**
 * Thread-safe. The one capture of the console, shared by its views: an OSGi service. No call waits for the capture:
 * opening and closing happen on a thread of its own; views pull what there is.
 */
public final class CaptureSession implements AutoCloseable {
    private final CaptureSource source;
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("capture session").factory());
    private final ExecutorService scanner = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("capture filter").factory());
    private final ExecutorService searcher = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("capture find").factory());
    private final PacketFilter filter = new PacketFilter(task -> offer(scanner, task));
    private final PacketSearch search = new PacketSearch(task -> offer(searcher, task));
    private final FileSlot files = new FileSlot(task -> offer(worker, task));
    private final Stations stations = new Stations();
    private final ChangeLog changes = new ChangeLog();
    private final Listeners<SessionState> listeners = new Listeners<>();
    private volatile PacketRing ring = new PacketRing();
    private volatile SessionState state = SessionState.FIRST;
    private volatile InterfaceOffer offer = InterfaceOffer.UNASKED;
    private volatile CaptureOrder choice = CaptureOrder.on("");
    private volatile @Nullable LiveCapture live;
    private Subscription following = () -> {
    };

    /** Captures on this machine and, as soon as their agents are attached, on the hosts. */
    public CaptureSession(CaptureSource local, Control control) {
        this(new EveryCaptureSource(local, control.captures()));
        following = HostOffer.follow(control, this::look);
    }

    CaptureSession(CaptureSource source) {
        this.source = source;
        stations.onChange(changes::add);
    }

    public PacketFilter filter() {
        return filter;
    }

    public PacketSearch search() {
        return search;
    }

    public FileSlot files() {
        return files;
    }

    public Stations stations() {
        return stations;
    }

    public ChangeLog changes() {
        return changes;
    }

    /** The packets of the capture that runs or ran last. */
    public PacketRing ring() {
        return ring;
    }

    /** What the packets view shows. */
    public PacketStore packets() {
        return files.shown().<PacketStore>map(file -> file).orElse(ring);
    }

    public SessionState state() {
        return state;
    }

    /** Hears of the state's changes, on any thread. */
    public Subscription onState(Consumer<SessionState> listener) {
        return listeners.add(listener);
    }

    public InterfaceOffer offer() {
        return offer;
    }

    /** What the kernel counted of the capture that runs or ran last. */
    public CaptureCounts counts() {
        LiveCapture capture = live;
        return capture == null ? CaptureCounts.NONE : capture.counts();
    }

    /** What a person should know of the capture that runs or ran last, in one sentence; empty for nothing. */
    public String remark() {
        LiveCapture capture = live;
        return capture == null ? "" : capture.remark();
    }

    /** What {@link #start()} will capture. */
    public CaptureOrder choice() {
        return choice;
    }

    public void choose(CaptureOrder order) {
        choice = order;
    }

    /** Looks for interfaces again. */
    public void look() {
        offer(worker, () -> {
            try {
                offer = new InterfaceOffer(true, source.interfaces(), Optional.empty());
            } catch (CaptureException e) {
                offer = new InterfaceOffer(true, List.of(), Optional.of(Trouble.of(e)));
            }
        });
    }

    /** Begins to capture what was chosen, unless a capture runs; shows live packets again. */
    public void start() {
        files.close();
        offer(worker, () -> {
            if (state.isIdle()) {
                open(choice);
            }
        });
    }

    public void stop() {
        offer(worker, this::end);
    }

    /** Forgets packets, stations and changes; a running capture goes on, a file is closed. */
    public void clear() {
        files.close();
        ring = new PacketRing();
        stations.clear();
        changes.clear();
    }

    /** Ends everything and waits for the capture to be closed. */
    @Override
    public void close() {
        following.close();
        files.close();
        stop();
        worker.close();
        scanner.shutdownNow();
        searcher.shutdownNow();
    }

    private void open(CaptureOrder order) {
        PacketRing fresh = new PacketRing();
        ring = fresh;
        if (!state.interfaceName().equals(order.interfaceName())) {
            stations.clear();
            changes.clear();
        }
        become(Phase.OPENING, order, Optional.empty());
        try {
            live = source.start(order, new Intake(order));
            if (state.phase() == Phase.OPENING) {
                become(Phase.RUNNING, order, Optional.empty());
            }
        } catch (CaptureException e) {
            become(Phase.IDLE, order, Optional.of(Trouble.of(e)));
        }
    }

    private void end() {
        LiveCapture capture = live;
        if (capture != null && !state.isIdle()) {
            capture.close();
            become(Phase.IDLE, choiceThatRan(), Optional.empty());
        }
    }

    private CaptureOrder choiceThatRan() {
        return CaptureOrder.on(state.interfaceName()).only(state.filter());
    }

    private void become(Phase phase, CaptureOrder order, Optional<Trouble> trouble) {
        SessionState next = new SessionState(phase, order.interfaceName(), order.filter(), trouble);
        state = next;
        listeners.fire(next);
    }

    /** After {@link #close()} there is nothing left to do it for. */
    private static void offer(ExecutorService to, Runnable task) {
        try {
            to.execute(task);
        } catch (RejectedExecutionException e) {
            return;
        }
    }

    /** Called on the capture's thread. */
    private final class Intake implements CaptureListener {
        private final CaptureOrder order;

        Intake(CaptureOrder order) {
            this.order = order;
        }

        @Override
        public void captured(Frame frame) {
            ring.add(frame);
            Dissector.claim(frame).ifPresent(stations::learn);
        }

        @Override
        public void ended(Optional<CaptureException> why) {
            why.map(Trouble::of).ifPresent(trouble -> become(Phase.IDLE, order, Optional.of(trouble)));
        }
    }
}
