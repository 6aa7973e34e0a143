package org.vipdrift.capture.ui.internal.model;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.EveryCaptureSource;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.JointCapture;
import org.vipdrift.capture.Subnet;
import org.vipdrift.capture.file.StopCondition.Reached;
import org.vipdrift.capture.ui.internal.model.SessionState.Enough;
import org.vipdrift.capture.ui.internal.model.SessionState.Phase;
import org.vipdrift.control.Control;
import org.vipdrift.core.Listeners;
import org.vipdrift.core.Sighting;
import org.vipdrift.core.Subscription;

/**
 * Thread-safe. The one capture of the console, shared by its views: an OSGi service. No call waits for the capture:
 * opening and closing happen on a thread of its own; views pull what there is.
 */
public final class CaptureSession implements AutoCloseable {
    private static final String STATIONS = "stations";
    private static final String CARDS = "cards";
    private final CaptureSource source;
    private final Worker worker = new Worker("capture session");
    private final Worker scanner = new Worker("capture filter");
    private final Worker searcher = Worker.patient("capture find");
    private final Worker reader = Worker.patient("capture meaning");
    private final Worker checker = new Worker("capture filter check");
    private final Worker fileReader = Worker.patient("file meaning");
    private final Workers scanners = new Workers("capture filter part");
    private final PacketFilter filter = new PacketFilter(scanner, scanners);
    private final PacketSearch search = new PacketSearch(searcher);
    private final FileSlot files = new FileSlot(worker, fileReader);
    private final CaptureFilterCheck filterCheck;
    private final Listeners<SessionState> listeners = new Listeners<>();
    private final StationKeeper keeper;
    private final KnownCards cards;
    private volatile Consumer<Sighting> board = sighting -> {
    };
    private volatile Live current = fresh(new StationHistory(), List.of(), "");
    private volatile SessionState state = SessionState.FIRST;
    private volatile InterfaceOffer offer = InterfaceOffer.UNASKED;
    private volatile CaptureChoice choice = CaptureChoice.on();
    private volatile @Nullable JointCapture live;
    /** The capture that runs or ran last; confined to the worker. */
    private @Nullable CaptureRun run;
    private Subscription following = () -> {
    };

    /** The packets of one capture and what they mean. */
    private record Live(PacketRing ring, Meaning meaning, List<Subnet> local, String where) {
    }

    /** Captures on this machine and, as soon as their agents are attached, on the hosts. */
    public CaptureSession(CaptureSource local, Control control) {
        this(new EveryCaptureSource(local, control.captures()), control.folder());
        board = control.status()::saw;
        Subscription offers = HostOffer.follow(control, this::look);
        Subscription facts = control.status().subscribe(cards::learn);
        following = () -> {
            facts.close();
            offers.close();
        };
    }

    /** @param data the folder to keep stations and cards in, absent to keep none */
    CaptureSession(CaptureSource source, Optional<Path> data) {
        this.source = source;
        filterCheck = new CaptureFilterCheck(source, checker);
        keeper = new StationKeeper(data.map(folder -> folder.resolve(STATIONS)));
        cards = new KnownCards(data.map(folder -> folder.resolve(CARDS)), worker);
    }

    public CaptureFilterCheck filterCheck() {
        return filterCheck;
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

    /** What the packets shown mean. */
    public Meaning meaning() {
        return files.meaning().orElse(current.meaning);
    }

    /** The packets of the capture that runs or ran last. */
    public PacketRing ring() {
        return current.ring;
    }

    /** What the packets view shows. */
    public PacketStore packets() {
        return files.shown().<PacketStore>map(file -> file).orElse(current.ring);
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
        JointCapture capture = live;
        return capture == null ? CaptureCounts.NONE : capture.counts();
    }

    /** Saves packets shown, those of a live capture with what the kernel counts by now at each interface. */
    public PacketExport export(PacketPage page, Path target) {
        JointCapture capture = live;
        Map<String, CaptureCounts> each = capture == null ? Map.of() : capture.each();
        return new PacketExport(page, name -> each.getOrDefault(name, CaptureCounts.NONE), target);
    }

    /** What a person should know of the capture that runs or ran last, in one sentence; empty for nothing. */
    public String remark() {
        JointCapture capture = live;
        return capture == null ? "" : capture.remark();
    }

    /** What {@link #start()} will capture. */
    public CaptureChoice choice() {
        return choice;
    }

    public void choose(CaptureChoice chosen) {
        boolean other = !chosen.interfaces().equals(choice.interfaces());
        choice = chosen;
        if (other) {
            worker.execute(() -> recall(chosen.names()));
        }
    }

    /** Before the first capture what is known of the network chosen is shown already. */
    private void recall(String where) {
        if (state.interfaceName().isEmpty() && state.isIdle() && keeper.keepsAny()) {
            StationHistory history = new StationHistory();
            keeper.keep(history, where);
            current = fresh(history, List.of(), "");
        }
    }

    /** Which network cards are the hosts'. */
    public Cards cards() {
        return cards.current();
    }

    /** Where the stations are kept, and why they are not. */
    public StationKeeper keeper() {
        return keeper;
    }

    /** How many stations are known of the network that is or was captured. */
    public int knownStations() {
        return current.meaning.history().stations().snapshot().size();
    }

    /** Forgets who has which address on the network that is or was captured, for good. */
    public void forgetStations() {
        StationHistory history = current.meaning.history();
        worker.execute(() -> keeper.forget(history));
    }

    /** Looks for interfaces again. */
    public void look() {
        worker.execute(() -> {
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
        worker.execute(() -> {
            if (state.isIdle()) {
                open(choice);
            }
        });
    }

    public void stop() {
        worker.execute(() -> end(run, Optional.empty()));
    }

    /** Forgets packets and what they meant, stations that are kept aside; a running capture goes on, a file is closed. */
    public void clear() {
        files.close();
        Live old = current;
        old.meaning.cancel();
        current = fresh(keeper.anew(old.meaning.history()), old.local, old.where);
    }

    private Live fresh(StationHistory history, List<Subnet> local, String where) {
        PacketRing ring = new PacketRing();
        Overhearing heard = new Overhearing(where, sighting -> board.accept(sighting), InstantSource.system());
        return new Live(ring, new Meaning(ring, history, local, reader, InstantSource.system(), heard::hear), local,
                where);
    }

    /** Ends everything and waits for the capture to be closed. */
    @Override
    public void close() {
        following.close();
        files.close();
        stop();
        worker.close();
        scanner.stop();
        scanners.stop();
        searcher.stop();
        reader.stop();
        checker.stop();
        fileReader.stop();
        keeper.close();
    }

    private void open(CaptureChoice chosen) {
        reader.execute(FirstLines::rehearse);
        StationHistory history = history(chosen.names());
        keeper.keep(history, chosen.names());
        current = fresh(history, LocalSubnets.of(chosen.interfaces()), chosen.names());
        CaptureRun begun = new CaptureRun(chosen, this::take, new Ending());
        run = begun;
        become(new SessionState(Phase.OPENING, chosen.names(), chosen.filter(), Optional.empty()));
        try {
            live = begun.start(source);
            become(new SessionState(Phase.RUNNING, chosen.names(), chosen.filter(), Optional.empty(),
                    Optional.empty(), begun.files()));
            chosen.options().stop().time().ifPresent(time -> CompletableFuture.delayedExecutor(time.toMillis(),
                    TimeUnit.MILLISECONDS, worker).execute(() -> begun.reach(Reached.TIME)));
        } catch (CaptureException e) {
            become(new SessionState(Phase.IDLE, chosen.names(), chosen.filter(), Optional.of(Trouble.of(e))));
        }
    }

    /** Called on the capture's thread. */
    private void take(Frame frame) {
        Live now = current;
        now.ring.add(frame);
        now.meaning.goOn();
    }

    /** Who has which address stays known as long as the network is the same. */
    private StationHistory history(String interfaceName) {
        boolean same = state.interfaceName().isEmpty() || state.interfaceName().equals(interfaceName);
        return same ? current.meaning.history() : new StationHistory();
    }

    private void end(@Nullable CaptureRun which, Optional<Reached> reached) {
        CaptureRun running = run;
        if (running == null || running != which || state.isIdle()) {
            return;
        }
        List<Path> saved = running.end();
        CaptureChoice over = running.choice();
        become(new SessionState(Phase.IDLE, over.names(), over.filter(), running.trouble(),
                reached.map(what -> Enough.of(what, over.options().stop())), saved));
    }

    private void become(SessionState next) {
        if (next.isIdle()) {
            Live over = current;
            over.ring.complete();
            over.meaning.goOn();
            reader.execute(keeper::save);
        }
        state = next;
        listeners.fire(next);
    }

    /** Ends the capture that says so, unless it has ended. */
    private final class Ending implements CaptureRun.Ending {
        @Override
        public void reached(CaptureRun which, Reached what) {
            worker.execute(() -> end(which, Optional.of(what)));
        }

        @Override
        public void broken(CaptureRun which) {
            worker.execute(() -> end(which, Optional.empty()));
        }
    }
}
