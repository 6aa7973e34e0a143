package org.vipdrift.control.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vipdrift.control.Agents;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.board.Board;
import org.vipdrift.control.internal.diagnosis.ConsoleDiagnostics;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.control.internal.verb.ConsoleAgents;
import org.vipdrift.control.internal.verb.PackageFile;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.port.MemberPort;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.inventory.YamlInventoryStore;
import org.vipdrift.remote.RemoteHosts;

/** Confined to one test. A console's real parts over sessions that are none: every host has an agent and a talkative shell. */
public final class FakeConsole implements AutoCloseable {
    public static final Vip VIP = Vip.parse("198.51.100.100/24");
    public final Map<HostId, FakeAgent> hosts = new ConcurrentHashMap<>();
    public final Path folder;
    public final YamlInventoryStore store;
    public final HostSessions sessions;
    public final AgentLinks links;
    public final Agents agents;
    public final ConsoleDiagnostics diagnostics;

    /** @param said what every command on every host prints */
    public FakeConsole(Path folder, String said, String... names) throws Exception {
        this.folder = folder;
        store = YamlInventoryStore.open(folder.resolve("inventory.yaml"));
        for (String name : names) {
            hosts.put(new HostId(name), new FakeAgent());
        }
        store.update(old -> new Inventory(List.of(names).stream().map(name -> new Host(new HostId(name),
                name + ".example.org",
                22, "root", new Identity.KeyFile(folder.resolve("planted-key")))).toList(), List.of()));
        RemoteHosts remote = (target, limit) -> new FakeSession(target, hosts.get(target.host())).saying(said);
        sessions = new HostSessions(store, remote);
        links = new AgentLinks(sessions);
        Board board = new Board(store, host -> (MemberPort) null, links, () -> {
        });
        agents = new ConsoleAgents(store, sessions, links, host -> (MemberPort) null, new PackageFile("none"), remote,
                board.upkeep());
        diagnostics = new ConsoleDiagnostics(store, sessions, links, agents);
    }

    /** What a shell says on a host with a running agent. */
    public static String running(String more) {
        return """
                kernel=Linux
                systemd=yes
                rights=root
                missing=
                current=1.0-abc
                version=1.0
                sha256=abc
                installed=2026-11-23T08:50:31Z anna@desk
                base=yes
                unit=yes
                active=active
                socket=/run/vipdrift/agent.sock
                end=yes
                """ + more;
    }

    /** The inventory's group of that name is this one. */
    public void add(VipGroup group) throws Exception {
        store.update(old -> old.with(group));
    }

    public Path plant(String name, String secret) throws Exception {
        return Files.writeString(folder.resolve(name), secret);
    }

    @Override
    public void close() {
        links.close();
        sessions.close();
    }
}
