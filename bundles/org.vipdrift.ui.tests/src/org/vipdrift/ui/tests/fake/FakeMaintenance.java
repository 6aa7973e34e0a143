package org.vipdrift.ui.tests.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vipdrift.control.Maintenance;
import org.vipdrift.control.MaintenancePlan;
import org.vipdrift.control.MaintenanceReport;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Status;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.MaintenanceFacts;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Plan;

/** Thread-safe. Plans to move web from h1 to h2, and does it as scripted; the board shows it. */
public final class FakeMaintenance implements Maintenance {
    private final FakeBoard board;
    private final List<String> ordered = new CopyOnWriteArrayList<>();
    private final Gate gate = new Gate();
    private volatile boolean movable = true;

    FakeMaintenance(FakeBoard board) {
        this.board = board;
    }

    void reset() {
        ordered.clear();
        movable = true;
        gate.open();
    }

    /** From now on no plan moves anything away. */
    public void refuses() {
        movable = false;
    }

    /** "begin h1: new disk PT2H", "end h1". */
    public List<String> ordered() {
        return ordered;
    }

    /** Holds orders up. */
    public Gate gate() {
        return gate;
    }

    @Override
    public MaintenancePlan plan(Request request, Duration limit) {
        boolean moves = request.scope() instanceof Scope.OfHost && !request.leaveVips();
        boolean allowed = movable || !moves;
        Plan away = Scene.switchover(
                new MoveRequest(Scene.WEB, MoveRequest.Verb.MOVE, null, false, "", request.who()));
        List<HostId> hosts = request.scope() instanceof Scope.OfHost of ? List.of(of.host())
                : Scene.GROUP.members().stream().map(m -> m.host()).toList();
        return new MaintenancePlan(request, List.of(new MaintenancePlan.Part(Scene.GROUP, hosts, new Epoch(7),
                moves ? away : null)), allowed ? "Moves web to h2; then h1 takes nothing unasked."
                        : "h1 can't go into maintenance: web can't be moved away.",
                allowed);
    }

    @Override
    public MaintenanceReport begin(MaintenancePlan plan, MoveListener listener, Cancellation cancellation,
            Duration limit) throws InterruptedException {
        ordered.add("begin " + plan.request().scope() + ": " + plan.request().why() + " " + plan.request().length());
        gate.pass();
        board.show(maintained(plan.request().scope(), plan.request().why()));
        return new MaintenanceReport(plan.request().scope(), true, true, moved(plan), answers(plan),
                plan.request().scope() + " is in maintenance; web is on h2.");
    }

    private static List<Drift> moved(MaintenancePlan plan) {
        return plan.moves().stream().map(Scene::done).toList();
    }

    private static List<MaintenanceReport.Answer> answers(MaintenancePlan plan) {
        return plan.parts().getFirst().hosts().stream().map(host -> new MaintenanceReport.Answer(Scene.WEB, host, true,
                "In maintenance: this host does not take group web unasked.")).toList();
    }

    @Override
    public MaintenanceReport end(Scope scope, String why, String who, Duration limit) {
        ordered.add("end " + scope);
        board.show(Scene.calm());
        return new MaintenanceReport(scope, false, true, List.of(), List.of(),
                "The maintenance of " + scope + " is over; its VIPs stay where they are.");
    }

    /** The calm scene with h1, or with all hosts as members of web, in maintenance. */
    public static StatusSnapshot maintained(Scope scope, String why) {
        StatusSnapshot calm = Scene.calm();
        String word = scope instanceof Scope.OfHost ? MaintenanceFacts.HOST : MaintenanceFacts.GROUP;
        return new StatusSnapshot(calm.at(), calm.hosts().stream()
                .map(h -> scope instanceof Scope.OfHost of && !of.host().equals(h.host().id()) ? h
                        : maintained(h, new MaintenanceFacts(word, "anna@desk", why, 7, 0)))
                .toList(), calm.groups());
    }

    private static HostStatus maintained(HostStatus host, MaintenanceFacts maintenance) {
        HostFacts f = host.facts();
        List<Grant> grants = f.grants().stream().map(g -> new Grant(g.group(), g.vips(), g.interfaceName(), g.epoch(),
                g.holding(), g.sentence(), g.election(), List.of(maintenance))).toList();
        return new HostStatus(host.host(), host.agentState(),
                new Status(Status.State.NOTICE, "maintenance", host.host().id() + " is in maintenance."),
                new HostFacts(f.hostName(), f.version(), f.capabilities(), f.bootId(), f.monotonicNanos(),
                        f.wallMillis(), f.interfaces(), f.routes(), f.neighbours(), f.sysctls(), f.daemons(), grants),
                Instant.now(), host.holds());
    }
}
