package org.vipdrift.lab.moves;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlCenter;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Progress;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.StepReport;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.watch.arp.ArpObserver;
import org.vipdrift.remote.AcceptNewHostKeys;
import org.vipdrift.remote.OperatorPrompts;

/** A console over the lab's first three hosts, with agents on them and a group "web". Confined to one test. */
public final class MoveLab implements AutoCloseable {

    public static final GroupId WEB = new GroupId("web");
    public static final Vip VIP = Vip.parse("198.51.100.100/24");
    public static final String INTERFACE = "host0";
    private static final List<String> HOSTS = List.of("h1", "h2", "h3");
    private static final String UNIT = "vipdrift-agent.service";
    /** Keeps the unit from starting a dead agent again; gone after a reboot. */
    private static final String DROP_IN = "/run/systemd/system/" + UNIT + ".d";
    private static final String REVIVE = "rm -rf " + DROP_IN + "; systemctl daemon-reload; systemctl reset-failed -q "
            + UNIT;
    public static final Duration PLAN = Duration.ofSeconds(5);
    private static final int CONNECT_MILLIS = 3000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    final Lab lab;
    private final Path folder;
    private Control control;

    private MoveLab(Lab lab, Path folder) throws Exception {
        this.lab = lab;
        this.folder = folder;
        control = open();
    }

    /** Whatever tests before have left: all hosts up, agents installed and knowing nothing, no VIP anywhere. */
    public static MoveLab fresh(Lab lab, Path folder) throws Exception {
        MoveLab moves = new MoveLab(lab, folder);
        moves.revive();
        for (String host : HOSTS) {
            moves.control.hosts().add(new Host(new HostId(host), lab.address(host), Host.SSH_PORT, "root",
                    new Identity.KeyFile(lab.key())), null);
        }
        together(host -> {
            moves.forgetEverything(host);
            moves.install(host);
        });
        moves.awaitAgents();
        moves.control.groups().add(WEB, List.of(VIP), HOSTS.stream().map(HostId::new).toList(), INTERFACE, PLAN);
        return moves;
    }

    /** As {@link #fresh}, with the group placed on h1. */
    public static MoveLab heldByH1(Lab lab, Path folder) throws Exception {
        MoveLab moves = fresh(lab, folder);
        moves.place();
        return moves;
    }

    /** As {@link #heldByH1} once more, on the same console: the agents have forgotten all that was. */
    public void heldByH1Again() throws Exception {
        revive();
        together(this::forgetEverything);
        awaitAgents();
        place();
    }

    private void place() throws Exception {
        Drift placed = run(Verb.PLACE, "h1");
        if (placed.outcome() != Outcome.DONE) {
            throw new IllegalStateException("The group could not be placed: " + placed.sentence());
        }
    }

    /** From now on a host's VIPs belong on another interface than the others'. */
    void memberOn(String host, String interfaceName) throws Exception {
        control.inventory().update(inventory -> {
            VipGroup group = inventory.group(WEB).orElseThrow();
            return inventory.with(new VipGroup(group.id(), group.vips(), group.members().stream()
                    .map(m -> m.host().name().equals(host) ? new Member(m.host(), interfaceName, m.priority()) : m)
                    .toList()));
        });
    }

    /** From now on h1 and h2 are the only hosts and the only members. */
    void onlyTwo() throws Exception {
        control.inventory().update(inventory -> {
            VipGroup group = inventory.group(WEB).orElseThrow();
            return inventory.with(new VipGroup(group.id(), group.vips(), group.members().subList(0, 2)))
                    .without(new HostId("h3"));
        });
    }

    /** From now on the console logs in to the host as this user, with the same key. */
    void logInAs(String host, String user) throws Exception {
        control.hosts().add(new Host(new HostId(host), lab.address(host), Host.SSH_PORT, user,
                new Identity.KeyFile(lab.key())), null);
        reopen();
        awaitAgents();
    }

    private Control open() throws Exception {
        return ControlCenter.open(folder, OperatorPrompts.HEADLESS, AcceptNewHostKeys::new);
    }

    /** Something done to one host. */
    interface HostWork {
        void at(String host) throws Exception;
    }

    private static void together(HostWork work) {
        HOSTS.stream().map(h -> CompletableFuture.runAsync(() -> {
            try {
                work.at(h);
            } catch (Exception e) {
                throw new IllegalStateException(h + ": " + e.getMessage(), e);
            }
        })).toList().forEach(CompletableFuture::join);
    }

    /** All hosts have power, cable and an SSH server again. */
    public void revive() {
        for (String line : lab.tell("status").lines().toList()) {
            String host = line.split(" ", 2)[0];
            if (line.contains(" cut")) {
                lab.tell("mend", host);
            }
            if (HOSTS.contains(host) && !sshAnswers(host)) {
                if (!line.contains(" off ")) {
                    lab.tell("crash", host);
                }
                lab.tell("boot", host);
            }
        }
        lab.tell("client", "ip", "address", "flush", "dev", lab.fact("CLIENT_INTERFACE"), "to",
                VIP.address().getHostAddress());
    }

    private boolean sshAnswers(String host) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(lab.address(host), Host.SSH_PORT), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** No SSH server and no session any more, until the next boot. Waits for the end of the session that says so. */
    void endSsh(String host) {
        lab.ssh(host, "setsid sh -c \"tail --pid=$PPID -s 0.05 -f /dev/null; systemctl stop ssh.socket ssh.service;"
                + " pkill -KILL sshd\" > /dev/null 2>&1 < /dev/null &");
        await("the end of SSH on " + host, () -> !sshAnswers(host));
    }

    private void install(String host) throws Exception {
        DeployReport report = control.agents().install(new HostId(host), Progress.SILENT, Cancellation.NEVER);
        if (!report.succeeded()) {
            throw new IllegalStateException(report.sentence());
        }
    }

    /** An agent that was there is stopped and its memory wiped, then started again. */
    private void forgetEverything(String host) {
        lab.ssh(host, REVIVE + "; systemctl stop -q " + UNIT + "; rm -rf /var/lib/vipdrift/*; ip address flush dev "
                + INTERFACE + " to " + VIP.address().getHostAddress() + "; ip -6 address flush dev " + INTERFACE
                + " scope global; systemctl start -q " + UNIT + " || :");
    }

    /** Waits until the console is attached to the agents of all hosts. */
    public void awaitAgents() {
        await("the agents", () -> control.status().refresh(PLAN).hosts().stream()
                .allMatch(h -> h.agentState() == AgentState.ATTACHED));
    }

    public Control control() {
        return control;
    }

    /** Closes the console and opens it again over the same folder. */
    Control reopen() throws Exception {
        control.close();
        control = open();
        return control;
    }

    public Path folder() {
        return folder;
    }

    public MoveRequest request(Verb verb, String target) {
        return new MoveRequest(WEB, verb, target == null ? null : new HostId(target), false, "", "anna@desk");
    }

    MoveRequest force(String target) {
        return new MoveRequest(WEB, Verb.MOVE, new HostId(target), true, "a rehearsal", "anna@desk");
    }

    public Plan plan(MoveRequest request) throws Exception {
        return control.moves().plan(request, PLAN);
    }

    Drift run(MoveRequest request) throws Exception {
        return control.moves().run(plan(request), MoveListener.SILENT, Cancellation.NEVER);
    }

    /** Something done to the lab in the middle of a move. */
    interface Meddling {
        void happen() throws Exception;
    }

    /** Runs the move and meddles just before the first step of this name. */
    Drift runWith(MoveRequest request, String stepName, Meddling meddling) throws Exception {
        return control.moves().run(plan(request), new MoveListener() {

            private boolean happened;

            @Override
            public void starting(PlannedStep step) {
                if (step.name().equals(stepName) && !happened) {
                    happened = true;
                    meddle(meddling);
                }
            }

            @Override
            public void finished(StepReport report) {
                // only the beginnings matter
            }
        }, Cancellation.NEVER);
    }

    private static void meddle(Meddling meddling) {
        try {
            meddling.happen();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another console with a data folder of its own, over the same hosts and group. */
    public MoveLab secondConsole(Path other) throws Exception {
        MoveLab second = new MoveLab(lab, other);
        second.control.inventory().update(inventory -> control.inventory().current());
        return second;
    }

    public Drift run(Verb verb, String target) throws Exception {
        return run(request(verb, target));
    }

    ArpObserver observe() {
        return new ArpObserver(lab.fact("ADMIN_INTERFACE"), VIP.address());
    }

    /** The hosts whose kernels have the VIP, asked by the lab's own way in. */
    public List<String> carriers() {
        return HOSTS.stream().filter(this::carries).toList();
    }

    public HostFacts facts(String host) throws InterruptedException {
        return control.status().refresh(PLAN).host(new HostId(host)).orElseThrow().facts();
    }

    /** What a host's agent says it did last about the group. */
    String grant(String host) throws InterruptedException {
        return facts(host).grants().stream().filter(g -> g.group().equals(WEB)).findFirst().orElseThrow().sentence();
    }

    public boolean carries(String host) {
        return lab.ssh(host, "ip -o -4 address show to " + VIP.address().getHostAddress()).contains("100.100");
    }

    /** The agent dies, its unit starts it again. */
    public void killAgent(String host) {
        lab.ssh(host, "systemctl kill --signal=KILL " + UNIT);
    }

    /** The process that is a host's agent now; "0" for none. */
    public String agentProcess(String host) {
        return lab.ssh(host, "systemctl show -P MainPID " + UNIT).strip();
    }

    /** What a move must not change where it is refused: a host's addresses and what its agent remembers. */
    String memory(String host) {
        return lab.ssh(host, "ip -o address show; cd /var/lib/vipdrift && sha256sum *");
    }

    /** The agent dies and stays dead. */
    public void killAgentForGood(String host) {
        lab.ssh(host, "mkdir -p " + DROP_IN + " && printf '[Service]\\nRestart=no\\n' > " + DROP_IN
                + "/dead.conf && systemctl daemon-reload && systemctl kill --signal=KILL " + UNIT);
        await("the end of " + host + "'s agent", () -> !agentRuns(host));
    }

    public void startAgent(String host) {
        lab.ssh(host,
                "systemctl unmask -q " + UNIT + "; systemctl reset-failed -q " + UNIT + "; systemctl start " + UNIT);
        await(host + "'s agent", () -> agentRuns(host));
    }

    private boolean agentRuns(String host) {
        return lab.ssh(host, "systemctl is-active " + UNIT + " || :").strip().equals("active");
    }

    /** The host's cable, out of or into the switch, at once. This program runs on the switch's side of the network. */
    public void cable(String host, String upOrDown) throws Exception {
        int status = new ProcessBuilder("ip", "link", "set", "dev", "vb-" + host, upOrDown).inheritIO().start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("The cable of " + host + " could not be set " + upOrDown + ".");
        }
    }

    Optional<Drift> lastDrift() {
        List<Drift> all = control.journal().drifts();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    public static void await(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } catch (Exception e) {
                last = e;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError(what + " did not come true within " + PATIENCE + ".", last);
    }

    @Override
    public void close() {
        control.close();
    }
}
