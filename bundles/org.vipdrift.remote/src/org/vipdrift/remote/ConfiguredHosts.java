package org.vipdrift.remote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.HostConfig.Hop;
import org.vipdrift.remote.RemoteException.Reason;

/**
 * Thread-safe. Looks a host up in OpenSSH's configuration before it connects: what nobody has named (port, user, keys)
 * comes from there, and the way to the host. The session's target says what it came to.
 */
public final class ConfiguredHosts implements RemoteHosts {
    private static final int MOST_HOPS = 8;

    private final SshConfig config;
    private final RemoteHosts hosts;

    public ConfiguredHosts(SshConfig config, RemoteHosts hosts) {
        this.config = config;
        this.hosts = hosts;
    }

    @Override
    public RemoteSession connect(RemoteTarget target, Duration limit) throws RemoteException, InterruptedException {
        Deadline deadline = Deadline.in(limit);
        return hosts.connect(resolve(target), deadline.left());
    }

    /**
     * What a connection would lead to; nothing is connected.
     *
     * @throws RemoteException UNREACHABLE if the configuration has a way that cannot be gone
     */
    public RemoteTarget resolve(RemoteTarget target) throws RemoteException, InterruptedException {
        return target.route().isPresent() ? target : resolved(target, true, 0);
    }

    /** @param ownWay whether to go by the hosts its own configuration names; not if another host on the way leads to it */
    private RemoteTarget resolved(RemoteTarget target, boolean ownWay, int depth)
            throws RemoteException, InterruptedException {
        HostConfig said = config.of(target);
        if (ownWay && target.via().isEmpty() && said.command().isPresent()) {
            throw new RemoteException(Reason.UNREACHABLE, "The ssh config has host " + target.host()
                    + " reached by a program (ProxyCommand " + Printable.clean(said.command().get())
                    + "), which VipDrift does not start; name the hosts on the way with ProxyJump.", null);
        }
        Route route = new Route(ownWay ? hops(target, way(target, said), depth) : List.of(), said.keyName(),
                said.knownHosts(),
                said.newKeys(), said.notes());
        return new RemoteTarget(target.host(), said.hostName(), said.port(), said.user(), login(target.login(), said),
                target.become(), target.via(), Optional.of(route));
    }

    private static Login login(Login login, HostConfig said) {
        return login instanceof Login.Automatic
                ? new Login.Configured(said.keyFiles(), said.onlyTheseKeys(), said.agent())
                : login;
    }

    /** That of the inventory, else that of the configuration. */
    private static List<RemoteTarget> way(RemoteTarget target, HostConfig said) {
        return target.via().orElseGet(() -> said.way().stream().map(ConfiguredHosts::named).toList());
    }

    private static RemoteTarget named(Hop hop) {
        return new RemoteTarget(name(hop.name()), hop.name(), hop.port().orElse(0), hop.user().orElse(""),
                new Login.Automatic());
    }

    /** As OpenSSH has it, the first one is reached by its own way, each other through the one before. */
    private List<RemoteTarget> hops(RemoteTarget target, List<RemoteTarget> way, int depth)
            throws RemoteException, InterruptedException {
        if (depth + way.size() > MOST_HOPS) {
            throw new RemoteException(Reason.UNREACHABLE, "Host " + target.host() + " is reached through more than "
                    + MOST_HOPS + " others, or through itself; look at its jump hosts in the inventory, and at the"
                    + " ProxyJump lines of the ssh config.", null);
        }
        List<RemoteTarget> hops = new ArrayList<>();
        for (RemoteTarget named : way) {
            RemoteTarget found = resolved(named, hops.isEmpty(), depth + way.size());
            hops.addAll(found.route().map(Route::hops).orElse(List.of()));
            hops.add(found);
        }
        return hops;
    }

    /** A name for a host on the way, under which its keys and passwords are asked for. */
    public static HostId name(String name) {
        try {
            return new HostId(name.replaceAll("[^A-Za-z0-9._-]+", "-"));
        } catch (InvalidValueException e) {
            return new HostId("jump-host");
        }
    }
}
