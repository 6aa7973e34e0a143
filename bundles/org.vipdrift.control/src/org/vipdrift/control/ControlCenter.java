package org.vipdrift.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.Vendors;
import org.vipdrift.capture.pcap4j.LibpcapFilterCompiler;
import org.vipdrift.capture.pcap4j.Pcap4jCaptureSource;
import org.vipdrift.control.internal.agent.AgentEars;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.agent.AgentMember;
import org.vipdrift.control.internal.agent.MemberReading;
import org.vipdrift.control.internal.agent.OneShot;
import org.vipdrift.control.internal.agent.SshAddresses;
import org.vipdrift.control.internal.arm.ConsoleAutomation;
import org.vipdrift.control.internal.board.Board;
import org.vipdrift.control.internal.capture.HostCaptureSource;
import org.vipdrift.control.internal.diagnosis.ConsoleDiagnostics;
import org.vipdrift.control.internal.discover.ConsoleDiscovery;
import org.vipdrift.control.internal.events.Chronicle;
import org.vipdrift.control.internal.events.HostEvents;
import org.vipdrift.control.internal.evidence.ConsoleEvidence;
import org.vipdrift.control.internal.maintenance.ConsoleMaintenance;
import org.vipdrift.control.internal.secret.ConsoleCredentials;
import org.vipdrift.control.internal.secret.SecureStorage;
import org.vipdrift.control.internal.secret.StoredCredentials;
import org.vipdrift.control.internal.session.Failures;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.control.internal.session.Targets;
import org.vipdrift.control.internal.verb.ConnectionProbe;
import org.vipdrift.control.internal.verb.ConsoleAdoption;
import org.vipdrift.control.internal.verb.ConsoleAgents;
import org.vipdrift.control.internal.verb.ConsoleGroups;
import org.vipdrift.control.internal.verb.ConsoleHosts;
import org.vipdrift.control.internal.verb.SshWords;
import org.vipdrift.control.internal.verb.MemberFacts;
import org.vipdrift.control.internal.verb.PackageFile;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Subscription;
import org.vipdrift.failover.Failover;
import org.vipdrift.failover.Journal;
import org.vipdrift.failover.Moves;
import org.vipdrift.failover.port.MemberPort;
import org.vipdrift.failover.port.Members;
import org.vipdrift.inventory.InventoryException;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.YamlInventoryStore;
import org.vipdrift.remote.ConfiguredHosts;
import org.vipdrift.remote.HostKeys;
import org.vipdrift.remote.KnownHosts;
import org.vipdrift.remote.OnceTrustedHostKeys;
import org.vipdrift.remote.OperatorPrompts;
import org.vipdrift.remote.RemoteHosts;
import org.vipdrift.remote.SshConfig;
import org.vipdrift.remote.libsecret.LibsecretKeyring;
import org.vipdrift.remote.sshj.SshjRemoteHosts;

/** Thread-safe. Puts a console's parts together over a data folder; no host is touched before it is needed. */
public final class ControlCenter implements Control {
    /** The system property that names the agent's package, a tar. */
    public static final String AGENT_PACKAGE = "vipdrift.agent.package";
    private static final Duration RECONCILE_LIMIT = Duration.ofSeconds(4);
    private final Path folder;
    private final YamlInventoryStore inventory;
    private final HostSessions sessions;
    private final AgentLinks links;
    private final Failover failover;
    private final Board board;
    private final Hosts hosts;
    private final ConsoleCredentials credentials;
    private final Agents agents;
    private final Diagnostics diagnostics;
    private final Evidence evidence;
    private final Adoption adoption;
    private final Groups groups;
    private final Automation automation;
    private final Maintenance maintenance;
    private final CaptureSource captures;
    private final HostEvents events;
    private final Discovery discovery;

    private ControlCenter(Path folder, YamlInventoryStore inventory, OperatorPrompts prompts,
            UnaryOperator<HostKeys> policy) {
        this.folder = folder;
        this.inventory = inventory;
        OnceTrustedHostKeys keys = new OnceTrustedHostKeys(KnownHosts.ofThisUser(folder.resolve("known_hosts")));
        HostKeys judged = policy.apply(keys);
        SecureStorage storage = new SecureStorage(folder.resolve("credentials.json"), System.getenv(), prompts,
                LibsecretKeyring::ofThisSession);
        credentials = new ConsoleCredentials(storage, inventory);
        StoredCredentials stored = new StoredCredentials(storage, prompts, credentials::of);
        Targets targets = new Targets(credentials::known);
        SshConfig config = SshConfig.ofThisUser();
        RemoteHosts remote = new ConfiguredHosts(config, new SshjRemoteHosts(judged, stored));
        sessions = new HostSessions(inventory, targets, remote);
        links = new AgentLinks(sessions);
        Members members = members();
        failover = new Failover(folder, inventory::current, members, new AgentEars(links));
        board = new Board(inventory, members, links, this::tellInterruptedMoves);
        hosts = new ConsoleHosts(inventory, sessions, storage, stored, keys,
                new ConnectionProbe(c -> new ConfiguredHosts(config, new SshjRemoteHosts(judged, c))),
                new SshWords(targets, config, folder.resolve("known_hosts")));
        agents = new ConsoleAgents(inventory, sessions, links, members,
                new PackageFile(AGENT_PACKAGE), remote, board.upkeep());
        diagnostics = new ConsoleDiagnostics(inventory, sessions, links, agents);
        adoption = new ConsoleAdoption(inventory, agents, diagnostics);
        groups = new ConsoleGroups(inventory, new MemberFacts(members));
        automation = new ConsoleAutomation(inventory, failover.arming(), links, new MemberFacts(members),
                failover::tellArming);
        maintenance = new ConsoleMaintenance(inventory, new MemberFacts(members), failover.moves(), links,
                failover::tellArming);
        events = new HostEvents(inventory, links, new Chronicle(failover::tell));
        evidence = new ConsoleEvidence(folder, inventory, agents, diagnostics, links, events);
        discovery = new ConsoleDiscovery(inventory, sessions, links, new Pcap4jCaptureSource(), Vendors.system()::of);
        captures = new HostCaptureSource(board::current, links, new LibpcapFilterCompiler());
    }

    /** As {@link #open(Path, OperatorPrompts, UnaryOperator)}, trusting no new host key. */
    public static ControlCenter open(Path folder, OperatorPrompts prompts) throws ControlException {
        return open(folder, prompts, UnaryOperator.identity());
    }

    /**
     * Opens the data folder, made with mode 0700 if it is not there.
     *
     * @param policy what to make of host keys beyond those on file, as {@code AcceptNewHostKeys::new}
     * @throws ControlException INVALID if the inventory is damaged, NO_PERMISSION if the folder can't be used
     */
    public static ControlCenter open(Path folder, OperatorPrompts prompts, UnaryOperator<HostKeys> policy)
            throws ControlException {
        try {
            Files.createDirectories(folder,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return new ControlCenter(folder, YamlInventoryStore.open(folder.resolve("inventory.yaml")), prompts,
                    policy);
        } catch (IOException e) {
            throw new ControlException(ControlException.Reason.NO_PERMISSION, "The data folder " + folder
                    + " can't be used: " + e.getMessage() + ". Name another with --data.");
        } catch (InventoryException e) {
            throw Failures.of(e);
        }
    }

    /** A console that opens finds out what became of moves in whose middle the last one stopped. */
    private void tellInterruptedMoves() {
        try {
            failover.reconcile(RECONCILE_LIMIT);
        } catch (UncheckedIOException e) {
            System.getLogger(ControlCenter.class.getName()).log(System.Logger.Level.WARNING, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Members members() {
        OneShot oneShot = new OneShot(sessions);
        MemberReading reading = new MemberReading(sessions, links, oneShot, new SshAddresses(inventory, sessions));
        Map<HostId, MemberPort> ports = new ConcurrentHashMap<>();
        return host -> ports.computeIfAbsent(host, h -> new AgentMember(h, links, reading, oneShot));
    }

    @Override
    public InventoryStore inventory() {
        return inventory;
    }

    @Override
    public Hosts hosts() {
        return hosts;
    }

    @Override
    public CredentialStore credentials() {
        return credentials;
    }

    @Override
    public Agents agents() {
        return agents;
    }

    @Override
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    @Override
    public Evidence evidence() {
        return evidence;
    }

    @Override
    public Adoption adoption() {
        return adoption;
    }

    @Override
    public Groups groups() {
        return groups;
    }

    @Override
    public Moves moves() {
        return failover.moves();
    }

    @Override
    public Journal journal() {
        return failover.journal();
    }

    @Override
    public Automation automation() {
        return automation;
    }

    @Override
    public Maintenance maintenance() {
        return maintenance;
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public Discovery discovery() {
        return discovery;
    }

    @Override
    public StatusBoard status() {
        return board;
    }

    @Override
    public CaptureSource captures() {
        return captures;
    }

    @Override
    public Subscription watchInventory(Consumer<String> said) {
        return inventory.watch(said);
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(folder);
    }

    @Override
    public void close() {
        events.close();
        board.close();
        links.close();
        sessions.close();
    }
}
