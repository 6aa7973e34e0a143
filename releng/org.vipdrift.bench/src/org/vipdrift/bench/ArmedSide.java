package org.vipdrift.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.InventoryException;
import org.vipdrift.inventory.ServiceCheck;

/** VipDrift, the group web in automatic mode; h1 is given the VIP again by an order. */
final class ArmedSide implements FaultSide {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final long BETWEEN_MILLIS = 1000;
    private static final int MOST_ORDERS = 5;
    private static final ServiceCheck SERVICE = new ServiceCheck("service", ServiceCheck.Kind.FILE,
            List.of(Fault.SERVICE_FILE), 1000, 1000, 1, 1, 0);
    static final GroupId GROUP = new GroupId("web");
    private final Control control;

    ArmedSide(Control control) {
        this.control = control;
    }

    /**
     * @param advertMillis advert interval
     * @param gateMillis for how long the kernel lets packets through that the agent does not renew; 0 for no gate
     * @param checked whether a check looks each second for a file
     */
    record Terms(long advertMillis, long gateMillis, boolean checked) {

        /** "adverts every 50 ms, with a gate of 300 ms". */
        String words() {
            return "adverts every " + advertMillis + " ms"
                    + (gateMillis > 0 ? ", with a gate of " + gateMillis + " ms" : "");
        }

        private Automatic of(Automatic terms) {
            return new Automatic(terms.virtualRouterId(), terms.version(), advertMillis, terms.preempt(),
                    terms.preemptDelayMillis(), terms.unicast(), terms.witnesses(), terms.releaseWhenAlone(),
                    terms.holdSeconds(), checked ? List.of(SERVICE) : List.of()).withGate(gateMillis, terms.accept());
        }
    }

    void arm(Terms terms) throws ControlException, InterruptedException {
        arm(terms, UnaryOperator.identity());
    }

    /** @param change what else is set */
    void arm(Terms terms, UnaryOperator<Automatic> change) throws ControlException, InterruptedException {
        control.automation().set(GROUP, change.apply(terms.of(control.automation().settings(GROUP))),
                KeepalivedPeer.PRIORITIES);
        ArmingReport report = control.automation().arm(control.automation().plan(GROUP, LIMIT), "bench", LIMIT);
        if (!report.done()) {
            throw new IllegalStateException(report.sentence());
        }
    }

    void disarm() throws ControlException, InterruptedException {
        control.automation().disarm(GROUP, "bench", LIMIT);
    }

    @Override
    public String name() {
        return "VipDrift";
    }

    @Override
    public String address() {
        return "198.51.100.100";
    }

    @Override
    public String unit() {
        return "vipdrift-agent";
    }

    @Override
    public void ready() throws IOException, InterruptedException {
        while (!control.status().refresh(LIMIT).hosts().stream().allMatch(h -> h.agentState() == AgentState.ATTACHED)) {
            Pause.millis(BETWEEN_MILLIS);
        }
        for (int i = 0; !heldByFirst(); i++) {
            Drift drift = move();
            if (i == MOST_ORDERS) {
                throw new IOException("The group did not go to h1: " + drift.sentence());
            }
            Pause.millis(BETWEEN_MILLIS);
        }
    }

    private boolean heldByFirst() throws InterruptedException {
        return control.status().refresh(LIMIT).group(GROUP).filter(g -> isFirst(g.holder())).isPresent();
    }

    private static boolean isFirst(@Nullable HostId host) {
        return host != null && host.name().equals("h1");
    }

    private Drift move() throws IOException, InterruptedException {
        try {
            return control.moves().run(control.moves().plan(new MoveRequest(GROUP, MoveRequest.Verb.MOVE,
                    new HostId("h1"), false, "bench", "bench"), LIMIT), MoveListener.SILENT, Cancellation.NEVER);
        } catch (InventoryException e) {
            throw new IOException(e);
        }
    }
}
