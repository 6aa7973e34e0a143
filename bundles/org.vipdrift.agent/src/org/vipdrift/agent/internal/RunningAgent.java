package org.vipdrift.agent.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.agent.api.Clocks;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.agent.api.HookTerms;
import org.vipdrift.agent.api.Past;
import org.vipdrift.agent.api.PastOrder;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.agent.api.Survey;
import org.vipdrift.agent.api.SurveyOrder;
import org.vipdrift.agent.api.SweepOrder;
import org.vipdrift.agent.api.Swept;
import org.vipdrift.agent.internal.check.CheckWorkers;
import org.vipdrift.agent.internal.check.Finding;
import org.vipdrift.agent.internal.check.HealthChecks;
import org.vipdrift.agent.internal.election.Stage;
import org.vipdrift.agent.internal.events.EventHub;
import org.vipdrift.agent.internal.events.KernelNews;
import org.vipdrift.agent.internal.events.RouteNews;
import org.vipdrift.agent.internal.events.Sightings;
import org.vipdrift.agent.internal.facts.AgentVersion;
import org.vipdrift.agent.internal.facts.HostReading;
import org.vipdrift.agent.internal.facts.HostRun;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.agent.internal.ffi.ReadinessLoop;
import org.vipdrift.agent.internal.group.GroupEngine;
import org.vipdrift.agent.internal.group.OrderRefused;
import org.vipdrift.agent.internal.netlink.KernelAddresses;
import org.vipdrift.agent.internal.netlink.KernelEvents;
import org.vipdrift.agent.internal.netlink.RouteEvents;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.packet.PacketAdverts;
import org.vipdrift.agent.internal.packet.PacketWire;
import org.vipdrift.agent.internal.past.PastBook;
import org.vipdrift.agent.internal.rpc.AgentServer;
import org.vipdrift.agent.internal.rpc.Readings;
import org.vipdrift.agent.internal.state.StateStore;
import org.vipdrift.agent.internal.survey.Surveyor;
import org.vipdrift.agent.internal.sweep.Sweeper;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.host.HostFacts;

/**
 * Thread-safe. An agent at work, its parts put together. Threads: "engine" (all changes), "kernel" (netlink and frames),
 * "timer" (later attempts of probes), "facts" (readings),
 * "past" (what is written down), "check" (health checks), "hook" (hooks), and two for each console; at its start "kernel-side" and
 * "protocol", which open and load what takes long.
 */
public final class RunningAgent implements AutoCloseable, Readings {
    private static final int MOST_READINGS = 8;

    private final EngineThread engine = new EngineThread();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("timer").factory());
    private final ThreadPoolExecutor readings = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_READINGS), Thread.ofPlatform().daemon().name("facts").factory());
    private final ReadinessLoop loop;
    private final KernelAddresses kernel;
    private final GroupEngine groups;
    private final PastBook past;
    private final CheckWorkers checks;
    private final CheckWorkers hooks;
    private final Surveyor surveyor;
    private final Sweeper sweeper;
    private final AgentServer server;
    private final Successor successor;
    private final String run;

    /** Adopts what is there and opens the socket; when this returns the agent is ready. */
    public RunningAgent(Path stateFolder, Path socket) throws IOException, InterruptedException {
        KernelSide.Opening opening = new KernelSide.Opening();
        Thread.ofPlatform().daemon().name("protocol").start(AgentServer::prepare);
        readings.allowCoreThreadTimeOut(true);
        run = HostRun.id();
        successor = Successor.beside(socket);
        StateStore store = new StateStore(stateFolder);
        StateStore.Loaded remembered = remembered(store);
        KernelSide side = opening.done();
        loop = side.loop();
        kernel = side.addresses();
        KernelEvents events = side.events();
        EventHub hub = new EventHub(count -> watchNeighbours(events, count > 0));
        PacketWire wire = new PacketWire(loop, timer, new Sightings(hub, this::heard));
        past = new PastBook(stateFolder, run, AgentLog::warn);
        checks = new CheckWorkers(loop);
        hooks = new CheckWorkers(loop, "hook");
        PacketAdverts adverts = new PacketAdverts(loop, wire, timer);
        surveyor = new Surveyor(kernel, adverts, engine, new CheckWorkers(loop));
        sweeper = new Sweeper(HostReading::interfaces, kernel, wire, engine);
        groups = new GroupEngine(new Stage(kernel, wire, adverts, engine,
                listener -> new HealthChecks(checks, engine, listener), this::runHook), store, run,
                event -> tell(hub, event),
                past::note);
        past.note("started", null, null, 0, "The agent has started, version " + AgentVersion.text() + ".");
        events.listen(loop, new KernelNews(hub, engine, groups, wire, side.links()));
        new RouteEvents().listen(loop, new RouteNews(engine, groups::routesChanged)::changed);
        adopt(remembered);
        server = new AgentServer(socket, hub, groups, engine, this,
                new Hello(AgentVersion.text(), Hello.PROTOCOL, AgentVersion.CAPABILITIES, HostReading.hostName(), run,
                        ProcessHandle.current().pid(), System.nanoTime(), new Clocks(0, 0)));
    }

    private static StateStore.Loaded remembered(StateStore store) throws IOException {
        try {
            return store.load();
        } catch (IOException e) {
            throw new IOException("what the agent knew cannot be read: " + e.getMessage(), e);
        }
    }

    private void adopt(StateStore.Loaded remembered) throws IOException, InterruptedException {
        try {
            engine.submit(() -> {
                groups.adopt(remembered);
                return true;
            }).get();
        } catch (ExecutionException e) {
            throw new IOException("what the agent knew cannot be taken up: " + e.getCause(), e);
        }
    }

    private static void tell(EventHub hub, AgentEvent event) {
        AgentLog.note("Group " + event.group() + ": " + event.sentence());
        hub.tell(event);
    }

    private static void watchNeighbours(KernelEvents events, boolean watch) {
        try {
            events.watchNeighbours(watch);
        } catch (ErrnoException e) {
            AgentLog.warn("Changes of the neighbour table cannot be heard: " + e.getMessage());
        }
    }

    /** Another station says that it has a group's VIP. */
    private void heard(Nic nic, Probed.Answer who, AgentEvent.Said how, GroupId group) {
        if (!who.mac().equals(nic.mac())) {
            engine.execute(() -> groups.contradicted(group, who.ip(), who.mac()));
        }
    }

    @Override
    public CompletableFuture<Past> past(PastOrder order) {
        return past.read(order);
    }

    private void runHook(HookTerms hook, Map<String, String> environment, Consumer<Finding> came) {
        hooks.run(hook.arguments(), environment, Duration.ofMillis(hook.timeoutMillis()), came);
    }

    @Override
    public CompletableFuture<HostFacts> facts() {
        try {
            return CompletableFuture.supplyAsync(() -> {
                try {
                    return HostReading.read(run, groups.grants());
                } catch (IOException e) {
                    throw new CompletionException(e);
                }
            }, readings);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new ResponseErrorException(new ResponseError(AgentError.BUSY.code(),
                    "The agent is reading the host's facts for others; ask again.", null)));
        }
    }

    @Override
    public CompletableFuture<Survey> survey(SurveyOrder order) throws OrderRefused, IOException {
        return surveyor.survey(order);
    }

    @Override
    public CompletableFuture<Swept> sweep(SweepOrder order) throws OrderRefused, IOException {
        return sweeper.sweep(order);
    }

    /** Lets consoles in until the agent is closed. */
    public void serve() throws IOException {
        server.serve();
    }

    /** Ends; the VIPs stay where they are. */
    @Override
    public void close() throws IOException, InterruptedException {
        server.close();
        Duration announced = successor.announced();
        engine.execute(() -> groups.close(announced));
        engine.close();
        timer.shutdownNow();
        readings.shutdownNow();
        surveyor.close();
        checks.close();
        hooks.close();
        past.close();
        loop.close();
        kernel.close();
    }
}
