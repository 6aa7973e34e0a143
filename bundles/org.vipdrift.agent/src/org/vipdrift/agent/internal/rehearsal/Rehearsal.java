package org.vipdrift.agent.internal.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.agent.api.AgentJson;
import org.vipdrift.agent.api.AgentService;
import org.vipdrift.agent.api.AnnounceOrder;
import org.vipdrift.agent.api.ClaimOrder;
import org.vipdrift.agent.api.Clocks;
import org.vipdrift.agent.api.GroupOrder;
import org.vipdrift.agent.api.Handover;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.agent.api.Past;
import org.vipdrift.agent.api.PastOrder;
import org.vipdrift.agent.api.PrepareOrder;
import org.vipdrift.agent.api.ProbeOrder;
import org.vipdrift.agent.api.ReleaseOrder;
import org.vipdrift.agent.api.Role;
import org.vipdrift.agent.api.SettleOrder;
import org.vipdrift.agent.api.Survey;
import org.vipdrift.agent.api.SurveyOrder;
import org.vipdrift.agent.api.SweepOrder;
import org.vipdrift.agent.api.Swept;
import org.vipdrift.agent.internal.EngineThread;
import org.vipdrift.agent.internal.events.EventHub;
import org.vipdrift.agent.internal.events.Sightings;
import org.vipdrift.agent.internal.facts.HostReading;
import org.vipdrift.agent.internal.ffi.ReadinessLoop;
import org.vipdrift.agent.internal.group.GroupEngine;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.netlink.KernelAddresses;
import org.vipdrift.agent.internal.packet.PacketWire;
import org.vipdrift.agent.internal.rpc.AgentServer;
import org.vipdrift.agent.internal.rpc.Readings;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.agent.internal.state.MoveState;
import org.vipdrift.agent.internal.state.StateStore;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.HostFacts;

/** Confined to one thread. A console and an agent on a stage: real messages over a real socket, an imagined host. */
public final class Rehearsal {
    private static final GroupId GROUP = new GroupId("rehearsal");
    private static final List<Vip> VIPS = List.of(Vip.parse("198.51.100.100/24"), Vip.parse("2001:db8::100/64"));

    private final Path folder;
    private final boolean capturing;
    private final Pacing pacing;

    /**
     * @param folder where the stage's socket and state are for the time being; must not exist
     * @param capturing whether to capture on the loopback interface, too
     * @param pacing asked before each move
     */
    public Rehearsal(Path folder, boolean capturing, Pacing pacing) {
        this.folder = folder;
        this.capturing = capturing;
        this.pacing = pacing;
    }

    /** Plays so many moves, and leaves nothing behind. */
    public void play(int moves) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("stage-timer").factory());
        try (ReadinessLoop loop = new ReadinessLoop("stage-kernel"); EngineThread engine = new EngineThread();
                KernelAddresses kernel = new KernelAddresses()) {
            EventHub hub = new EventHub(_ -> {
            });
            PacketWire wire = new PacketWire(loop, timer, new Sightings(hub));
            int loopback = kernel.nic("lo").map(Nic::index).orElse(1);
            StageHost host = new StageHost(kernel, wire, loopback);
            GroupEngine groups = new GroupEngine(host, host, new StateStore(folder), engine, "stage", hub::tell);
            play(moves, hub, groups, engine, host);
            engine.submit(() -> restart(host, engine)).get(10, TimeUnit.SECONDS);
        } finally {
            timer.shutdownNow();
            Files.deleteIfExists(folder.resolve("group-" + GROUP + ".json"));
            Files.deleteIfExists(folder);
        }
    }

    private void play(int moves, EventHub hub, GroupEngine groups, EngineThread engine, StageHost host)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Path socket = folder.resolve("socket");
        Hello about = new Hello("stage", Hello.PROTOCOL, List.of(), "stage", "stage", 0, 0, new Clocks(0, 0));
        try (AgentServer server = new AgentServer(socket, hub, groups, engine,
                readings(groups), about)) {
            Thread.ofPlatform().daemon().name("stage").start(() -> serve(server));
            play(socket, moves, hub::tell, host);
        }
    }

    private static Readings readings(GroupEngine groups) {
        return new Readings() {
            @Override
            public CompletableFuture<HostFacts> facts() {
                return CompletableFuture.completedFuture(Rehearsal.facts(groups));
            }

            @Override
            public CompletableFuture<Past> past(PastOrder order) {
                return CompletableFuture.completedFuture(new Past(List.of(), 0, 0, new Clocks(0, 0)));
            }

            @Override
            public CompletableFuture<Survey> survey(SurveyOrder order) {
                return CompletableFuture.completedFuture(new Survey(List.of(), List.of()));
            }

            @Override
            public CompletableFuture<Swept> sweep(SweepOrder order) {
                return CompletableFuture.completedFuture(
                        new Swept(StageHost.NIC.name(), order.subnet().network(), 0, List.of()));
            }
        };
    }

    /** An agent that is started again, and finds what it holds. */
    private boolean restart(StageHost host, EngineThread engine) throws IOException {
        StateStore store = new StateStore(folder);
        store.save(GroupState.fresh(GROUP, VIPS, StageHost.NIC.name(), "stage").now(true, MoveState.SETTLED, 0, ""));
        host.add(StageHost.NIC, VIPS, AddressFacts.FOREVER);
        StateStore again = new StateStore(folder);
        new GroupEngine(host, host, again, engine, "stage", _ -> {
        }).adopt(again.load());
        return true;
    }

    private static HostFacts facts(GroupEngine groups) {
        try {
            return HostReading.read("stage", groups.grants());
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static void serve(AgentServer server) {
        try {
            server.serve();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void play(Path socket, int moves, Consumer<AgentEvent> hub, StageHost host)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        ExecutorService reader = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("stage-console").factory());
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            StageConsole ears = new StageConsole();
            Launcher<AgentService> launcher = new Launcher.Builder<AgentService>().setLocalService(ears)
                    .setRemoteInterface(AgentService.class).setInput(Channels.newInputStream(channel))
                    .setOutput(Channels.newOutputStream(channel)).configureGson(AgentJson::configure)
                    .setExecutorService(reader).create();
            launcher.startListening();
            AgentService agent = launcher.getRemoteProxy();
            await(agent.hello());
            await(agent.subscribe());
            await(agent.facts());
            boolean captures = capturing && ears.begin(agent);
            for (int move = 0; move < moves; move++) {
                pacing.await();
                move(agent, 2L * move + 1, host);
                await(agent.clocks());
            }
            if (captures) {
                ears.end(agent);
            }
            hub.accept(new AgentEvent(AgentEvent.Kind.LINK, 0, "stage0", null, null, GROUP, "The end."));
            await(agent.forget(new GroupOrder(GROUP)));
        } finally {
            reader.shutdownNow();
        }
    }

    private static void move(AgentService agent, long epoch, StageHost host)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Epoch coming = new Epoch(epoch);
        Epoch going = new Epoch(epoch + 1);
        Handover agreed = new Handover("00".repeat(Handover.TOKEN), StageHost.NIC.mac());
        await(agent.prepare(prepare(coming, Role.CLAIM, agreed)));
        host.handOver(agreed);
        await(agent.claim(new ClaimOrder(GROUP, VIPS, "stage0", coming, AddressFacts.FOREVER)));
        await(agent.settle(new SettleOrder(GROUP, coming)));
        await(agent.announce(new AnnounceOrder(GROUP, List.of())));
        await(agent.probe(new ProbeOrder("stage0", List.of(VIPS.getFirst().address()), 1, 1, true)));
        await(agent.prepare(prepare(going, Role.RELEASE, agreed)));
        await(agent.release(new ReleaseOrder(GROUP, going, 5000)));
        await(agent.settle(new SettleOrder(GROUP, going)));
    }

    private static PrepareOrder prepare(Epoch epoch, Role role, Handover agreed) {
        return new PrepareOrder(GROUP, VIPS, "stage0", epoch, role, 5000, "rehearsal", agreed);
    }

    private static <T> T await(CompletableFuture<T> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(10, TimeUnit.SECONDS);
    }
}
