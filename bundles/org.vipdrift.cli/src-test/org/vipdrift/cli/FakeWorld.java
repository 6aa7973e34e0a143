package org.vipdrift.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.control.Adoption;
import org.vipdrift.control.Agents;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.control.Automation;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Diagnostics;
import org.vipdrift.control.Discovery;
import org.vipdrift.control.Events;
import org.vipdrift.control.Evidence;
import org.vipdrift.control.Forecast;
import org.vipdrift.control.Groups;
import org.vipdrift.control.HostServices;
import org.vipdrift.control.Hosts;
import org.vipdrift.control.Maintenance;
import org.vipdrift.control.MaintenancePlan;
import org.vipdrift.control.MaintenanceReport;
import org.vipdrift.control.SelfTest;
import org.vipdrift.control.StatusBoard;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.SweepReport;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.core.Progress;
import org.vipdrift.core.Subscription;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.deploy.AgentStatus;
import org.vipdrift.deploy.AgentVerb;
import org.vipdrift.deploy.DeployPlan;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.failover.ArmingPlan;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Journal;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Moves;
import org.vipdrift.failover.Plan;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryChange;
import org.vipdrift.inventory.InventoryException;
import org.vipdrift.inventory.InventoryRules;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.RuleProblem;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.remote.OperatorPrompts;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.remote.Secret;

/** A control without hosts: what it answers is set by each test, what it is asked is remembered. */
final class FakeWorld implements ControlFactory, Control {
    final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    Inventory inventory = Farm.INVENTORY;
    List<String> notices = List.of();
    Path data = Path.of("");
    /** Where things are kept; nothing is if absent. */
    Optional<Path> folder = Optional.empty();
    OperatorPrompts prompts = OperatorPrompts.HEADLESS;
    boolean closed;
    @Nullable
    ControlException refusal;
    final List<Hosts.ConnectionTest> tests = new ArrayList<>();
    Installing installing = (host, progress, cancellation) -> new DeployReport(host, DeployReport.Outcome.DONE,
            "Agent 0.1.0 runs on " + host + ".", List.of());
    Examining examining = host -> new AgentStatus(AgentStatus.State.RUNNING, "0.1.0", "ab12",
            "The agent runs on " + host + ".");
    Planning planning = request -> {
        throw new InventoryException(InventoryException.Reason.NO_SUCH_ITEM,
                "There is no group " + request.group() + ".");
    };
    Running running = (plan, listener, cancellation) -> {
        throw new AssertionError("nothing was to be run");
    };
    Events events = Events.NONE;
    SweepReport swept;
    final Map<HostId, HostServices> looks = new HashMap<>();
    StatusSnapshot snapshot = StatusSnapshot.EMPTY;
    List<Drift> drifts = List.of();
    Journal.Verification verification = new Journal.Verification(true, 3, "All 3 lines are whole.");
    @Nullable
    CaptureSource capture;
    @Nullable
    CaptureSource hostCapture;

    Automatic settings = Automatic.defaults(51);
    ArmingPlan arming;
    ArmingReport armed;
    List<Forecast> forecasts = List.of();

    Function<Maintenance.Request, MaintenancePlan> maintaining = request -> {
        throw new AssertionError("no maintenance was to be planned");
    };
    MaintenanceReport maintained;
    final List<Maintenance.Request> requests = new ArrayList<>();

    interface Installing {
        DeployReport install(HostId host, Progress progress, Cancellation cancellation)
                throws ControlException, InterruptedException;
    }

    interface Examining {
        AgentStatus examine(HostId host) throws ControlException, InterruptedException;
    }

    interface Planning {
        Plan plan(MoveRequest request) throws InventoryException;
    }

    interface Running {
        Drift run(Plan plan, MoveListener listener, Cancellation cancellation) throws InterruptedException;
    }

    @Override
    public Control open(Path folder, OperatorPrompts questions) throws ControlException {
        calls.add("open");
        data = folder;
        prompts = questions;
        refuse();
        return this;
    }

    @Override
    public CaptureSource captureSource() {
        return capture;
    }

    private void refuse() throws ControlException {
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public InventoryStore inventory() {
        return new InventoryStore() {
            @Override
            public Inventory current() {
                return inventory;
            }

            @Override
            public List<String> notices() {
                return notices;
            }

            @Override
            public Inventory update(UnaryOperator<Inventory> change) {
                throw new AssertionError("the command line leaves this to the facade");
            }

            @Override
            public Inventory reload() {
                throw new AssertionError("not asked for");
            }

            @Override
            public Subscription subscribe(Consumer<InventoryChange> consumer) {
                throw new AssertionError("not asked for");
            }
        };
    }

    @Override
    public Hosts hosts() {
        return new Hosts() {
            @Override
            public ConnectionTest test(Host host, Secret password, Duration limit) {
                calls.add("test " + host.id() + shown(password));
                return tests.removeFirst();
            }

            @Override
            public void add(Host host, Secret password) {
                calls.add(
                        "add Host[id=" + host.id() + ", address=" + host.address() + ", port=" + host.port() + ", user="
                                + host.user() + ", identity=" + host.identity()
                                + host.become().map(way -> ", become=" + way).orElse("") + "]" + shown(password));
                inventory = inventory.with(host);
            }

            @Override
            public Inventory change(UnaryOperator<Inventory> change) throws ControlException {
                Inventory after = change.apply(inventory);
                Optional<RuleProblem> broken = InventoryRules.problems(after).stream().findFirst();
                if (broken.isPresent()) {
                    throw new ControlException(Reason.INVALID, broken.get().sentence());
                }
                inventory = after;
                calls.add("change");
                return inventory;
            }

            @Override
            public void keepRootPassword(HostId host, Secret password) {
                calls.add("root password of " + host + shown(password));
            }

            @Override
            public List<String> inherited(Host host) {
                return List.of("From the ssh config: through gate");
            }

            @Override
            public List<String> terminal(Host host) {
                return List.of("ssh", "-o", "UserKnownHostsFile=\"/a b\"", "--", host.address());
            }

            @Override
            public void remove(HostId host) throws ControlException {
                calls.add("remove " + host);
                if (!inventory.groupsOf(host).isEmpty()) {
                    throw new ControlException(Reason.UNSAFE, "Host " + host + " is a member of group web.");
                }
            }

            @Override
            public void trust(PresentedKey key) {
                calls.add("trust " + key.fingerprint());
            }

            @Override
            public void trustOnce(PresentedKey key) {
                calls.add("trust once " + key.fingerprint());
            }
        };
    }

    private static String shown(@Nullable Secret password) {
        return Optional.ofNullable(password).map(p -> " with " + new String(p.reveal())).orElse("");
    }

    @Override
    public Diagnostics diagnostics() {
        return new Diagnostics() {
            @Override
            public List<String> log(HostId host, int lines, Duration limit) {
                calls.add("log " + host + " " + lines);
                return List.of("2026-11-23T08:50:31+0000 " + host + " vipdrift-agent: Ready.");
            }

            @Override
            public HostFacts facts(HostId host, Duration limit) {
                return Farm.facts("1.0");
            }

            @Override
            public SelfTest selfTest(HostId host, Duration limit) {
                return new SelfTest(host, List.of(new SelfTest.Check("ssh", true, "SSH works.", 1.5),
                        new SelfTest.Check("installation", !host.equals(Farm.H2), "So it is.", 0.5)));
            }
        };
    }

    @Override
    public Adoption adoption() {
        return (hosts, limit) -> new Adoption.Adopted(
                hosts.stream().map(host -> new Adoption.Found(host, !host.equals(Farm.H2), "anna@desk installed it."))
                        .toList(),
                List.of(Farm.WEB.id()), List.of("Group web is in the inventory now."));
    }

    @Override
    public Evidence evidence() {
        return (file, group, limit) -> {
            calls.add("evidence " + file + " " + group + " " + limit);
            return new Evidence.Gathered(List.of("about.txt"),
                    group.isEmpty() ? List.of("hosts/h2/facts.json is lacking: h2 is off.") : List.of());
        };
    }

    @Override
    public Optional<Path> folder() {
        return folder;
    }

    @Override
    public Discovery discovery() {
        return new Discovery() {
            @Override
            public SweepReport sweep(Ipv4Subnet subnet, HostId from, Duration limit) throws ControlException {
                calls.add("sweep " + subnet + " from " + from);
                refuse();
                return swept;
            }

            @Override
            public HostServices look(HostId host, Duration limit) throws ControlException {
                calls.add("look " + host);
                if (!looks.containsKey(host)) {
                    throw new ControlException(Reason.UNREACHABLE, host + " is not reached.");
                }
                return looks.get(host);
            }
        };
    }

    @Override
    public Agents agents() {
        return new Agents() {
            @Override
            public Agents using(Path runtime) {
                calls.add("using " + runtime);
                return this;
            }

            @Override
            public DeployPlan plan(AgentVerb verb, HostId host) {
                calls.add("plan " + verb.word() + " " + host);
                return new DeployPlan(host, DeployReport.Reason.NONE, "Host " + host + " is fit.",
                        List.of(new DeployPlan.Step("upload",
                                List.of(new DeployPlan.Command("sftp: mkdir /tmp/u", List.of(), Optional.empty()))),
                                new DeployPlan.Step("start", List.of(new DeployPlan.Command("sh -s --", List.of("a b"),
                                        Optional.of("start.sh"))))));
            }

            @Override
            public DeployReport install(HostId host, Progress progress, Cancellation cancellation)
                    throws ControlException, InterruptedException {
                calls.add("install " + host);
                return installing.install(host, progress, cancellation);
            }

            @Override
            public AgentStatus status(HostId host, Duration limit) throws ControlException, InterruptedException {
                calls.add("agent status " + host + " " + limit);
                return examining.examine(host);
            }

            @Override
            public DeployReport restart(HostId host) throws ControlException, InterruptedException {
                calls.add("restart " + host);
                return installing.install(host, Progress.SILENT, Cancellation.NEVER);
            }

            @Override
            public DeployReport remove(HostId host, Progress progress, Cancellation cancellation)
                    throws ControlException, InterruptedException {
                calls.add("uninstall " + host);
                return installing.install(host, progress, cancellation);
            }
        };
    }

    @Override
    public Groups groups() {
        return new Groups() {
            @Override
            public VipGroup add(GroupId id, List<Vip> vips, List<HostId> members, String interfaceName, Duration limit)
                    throws ControlException {
                calls.add("add group " + id + " " + vips + " " + members + " " + interfaceName + " " + limit);
                refuse();
                return Farm.WEB;
            }

            @Override
            public void remove(GroupId id, Duration limit) throws ControlException {
                calls.add("remove group " + id);
            }
        };
    }

    @Override
    public Moves moves() {
        return new Moves() {
            @Override
            public Plan plan(MoveRequest request, Duration limit) throws InventoryException {
                calls.add("plan " + request + " " + limit);
                return planning.plan(request);
            }

            @Override
            public Drift run(Plan plan, MoveListener listener, Cancellation cancellation) throws InterruptedException {
                calls.add("run");
                return running.run(plan, listener, cancellation);
            }
        };
    }

    @Override
    public Journal journal() {
        return new Journal() {
            @Override
            public List<Drift> drifts() {
                return drifts;
            }

            @Override
            public Verification verify() {
                return verification;
            }

            @Override
            public Subscription subscribe(Consumer<Drift> consumer) {
                throw new AssertionError("not asked for");
            }
        };
    }

    @Override
    public Automation automation() {
        return new Automation() {
            @Override
            public Automatic settings(GroupId group) throws ControlException {
                refuse();
                return settings;
            }

            @Override
            public VipGroup set(GroupId group, @Nullable Automatic changed, Map<HostId, Integer> priorities)
                    throws ControlException {
                calls.add("set " + group + " " + changed + " " + priorities);
                refuse();
                settings = changed == null ? settings : changed;
                VipGroup now = (changed == null ? Farm.WEB : Farm.WEB.with(changed)).with(priorities);
                inventory = inventory.with(now);
                return now;
            }

            @Override
            public ArmingPlan plan(GroupId group, Duration limit) throws ControlException {
                calls.add("plan to arm " + group + " " + limit);
                return arming;
            }

            @Override
            public ArmingReport arm(ArmingPlan plan, String why, Duration limit) {
                calls.add("arm " + plan.group().id() + " because " + why);
                return armed;
            }

            @Override
            public ArmingReport acknowledge(GroupId group, String why, Duration limit) {
                calls.add("acknowledge " + group + " because " + why);
                return armed;
            }

            @Override
            public ArmingReport disarm(GroupId group, String why, Duration limit) {
                calls.add("disarm " + group + " because " + why);
                return armed;
            }

            @Override
            public List<Forecast> simulate(GroupId group, Duration limit) {
                calls.add("simulate " + group + " " + limit);
                return forecasts;
            }
        };
    }

    @Override
    public Maintenance maintenance() {
        return new Maintenance() {
            @Override
            public MaintenancePlan plan(Request request, Duration limit) throws ControlException {
                requests.add(request);
                refuse();
                return maintaining.apply(request);
            }

            @Override
            public MaintenanceReport begin(MaintenancePlan plan, MoveListener listener, Cancellation cancellation,
                    Duration limit) {
                calls.add("begin maintenance of " + plan.request().scope());
                return maintained;
            }

            @Override
            public MaintenanceReport end(Scope scope, String why, String who, Duration limit) {
                calls.add("end maintenance of " + scope);
                return maintained;
            }
        };
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public StatusBoard status() {
        return new StatusBoard() {
            @Override
            public StatusSnapshot current() {
                throw new AssertionError("a command line wants fresh news");
            }

            @Override
            public StatusSnapshot refresh(Duration limit) {
                calls.add("refresh " + limit);
                return snapshot;
            }

            @Override
            public Subscription subscribe(Consumer<StatusSnapshot> consumer) {
                throw new AssertionError("not asked for");
            }
        };
    }

    @Override
    public CaptureSource captures() {
        return hostCapture;
    }

    @Override
    public void close() {
        closed = true;
    }
}
