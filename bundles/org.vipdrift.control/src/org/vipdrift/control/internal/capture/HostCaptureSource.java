package org.vipdrift.control.internal.capture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.CaptureInterface;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.FilterCompiler;
import org.vipdrift.capture.HostInterface;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.core.Printable;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;

/** Thread-safe. The interfaces of managed hosts, on which their agents capture. */
public final class HostCaptureSource implements CaptureSource {
    private static final Comparator<InterfaceFacts> ORDER = Comparator.comparing((InterfaceFacts i) -> !i.up())
            .thenComparing(i -> isLoopback(i)).thenComparing(i -> i.addresses().isEmpty());
    private final Supplier<StatusSnapshot> status;
    private final AgentLinks links;
    private final FilterCompiler compiler;

    /** @param status what is known of the hosts, without asking them */
    public HostCaptureSource(Supplier<StatusSnapshot> status, AgentLinks links, FilterCompiler compiler) {
        this.status = status;
        this.links = links;
        this.compiler = compiler;
    }

    /** Those of hosts whose agents are attached now, in the inventory's order; nobody is asked. */
    @Override
    public List<CaptureInterface> interfaces() {
        return status.get().hosts().stream().filter(h -> h.agentState() == AgentState.ATTACHED)
                .flatMap(HostCaptureSource::interfaces).toList();
    }

    private static Stream<CaptureInterface> interfaces(HostStatus host) {
        HostFacts facts = host.facts();
        return facts == null ? Stream.empty()
                : facts.interfaces().stream().sorted(ORDER).map(i -> offer(host, facts, i));
    }

    private static CaptureInterface offer(HostStatus host, HostFacts facts, InterfaceFacts one) {
        String name = host.host().id().name();
        Optional<String> problem = Optional.empty();
        if (!facts.capabilities().contains(Hello.CAPTURE)) {
            problem = Optional.of(tooOld(name, facts.version()));
        } else if (!one.up()) {
            problem = Optional.of("The interface " + Printable.quoted(one.name()) + " of " + name
                    + " is down: bring it up, then capture.");
        }
        return new CaptureInterface(new HostInterface(name, one.name()).name(), "", Optional.of(one.mac()),
                one.addresses().stream().map(AddressFacts::address).toList(), isLoopback(one), problem);
    }

    private static boolean isLoopback(InterfaceFacts one) {
        return one.addresses().stream().anyMatch(a -> a.address().isLoopbackAddress());
    }

    static String tooOld(String host, String version) {
        return "The agent on " + host + " (" + Printable.clean(version)
                + ") is too old to capture: install the agent on " + host + " again, which upgrades it.";
    }

    @Override
    public Optional<String> filterProblem(String filter) throws CaptureException {
        return compiler.problem(filter);
    }

    @Override
    public LiveCapture start(CaptureOrder order, CaptureListener listener) throws CaptureException {
        HostInterface where = HostInterface.of(order.interfaceName()).orElseThrow(() -> new CaptureException(
                Reason.NO_INTERFACE, Printable.quoted(order.interfaceName()) + " names no host: write h1/eth0."));
        return new HostCaptureStart(links, compiler, where, order).run(listener);
    }
}
