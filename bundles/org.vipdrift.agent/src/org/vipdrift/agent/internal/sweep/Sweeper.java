package org.vipdrift.agent.internal.sweep;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.SweepOrder;
import org.vipdrift.agent.api.Swept;
import org.vipdrift.agent.internal.group.OrderRefused;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.host.HostKernel;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.host.Wire;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.core.host.InterfaceFacts;

/** Confined to the engine's thread. Sweeps a subnet where this host has an address in it, one at a time. */
public final class Sweeper {
    /** The host's interfaces with their addresses. */
    @FunctionalInterface
    public interface Interfaces {
        List<InterfaceFacts> read() throws IOException;
    }

    private final Interfaces interfaces;
    private final HostKernel kernel;
    private final Wire wire;
    private final EngineTime time;
    /** Left on the thread on which the last answer was read. */
    private final AtomicBoolean going = new AtomicBoolean();

    public Sweeper(Interfaces interfaces, HostKernel kernel, Wire wire, EngineTime time) {
        this.interfaces = interfaces;
        this.kernel = kernel;
        this.wire = wire;
        this.time = time;
    }

    public CompletableFuture<Swept> sweep(SweepOrder order) throws OrderRefused, IOException {
        Optional<String> tooLarge = SweepOrder.refusal(order.subnet());
        if (tooLarge.isPresent()) {
            throw new OrderRefused(AgentError.INVALID, tooLarge.get());
        }
        Seat seat = seat(order.subnet());
        if (!going.compareAndSet(false, true)) {
            throw new OrderRefused(AgentError.BUSY, "The agent is asking a subnet for another console; ask again.");
        }
        return new Sweep(seat, order.subnet(), wire, time).run().whenComplete((_, _) -> going.set(false));
    }

    private Seat seat(Ipv4Subnet subnet) throws OrderRefused, IOException {
        List<InterfaceFacts> all = interfaces.read();
        for (InterfaceFacts link : all) {
            Optional<Nic> nic = Seat.isIn(link, subnet) ? kernel.nic(link.name()).filter(Nic::ethernet)
                    : Optional.empty();
            if (nic.isPresent()) {
                return Seat.of(nic.get(), link, subnet);
            }
        }
        throw new OrderRefused(AgentError.BAD_INTERFACE, "This host has no Ethernet interface in " + subnet
                + ": its IPv4 subnets are " + subnets(all) + ".");
    }

    private static String subnets(List<InterfaceFacts> all) {
        return all.stream().flatMap(link -> Seat.subnets(link).map(subnet -> subnet + " (" + link.name() + ")"))
                .distinct().collect(Collectors.joining(", "));
    }
}
