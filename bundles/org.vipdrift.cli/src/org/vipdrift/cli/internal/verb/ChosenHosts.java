package org.vipdrift.cli.internal.verb;

import java.util.List;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;

/** The hosts a line means: those it names, all, or those that are to be tried again. */
record ChosenHosts(Line line, Session session, RetryList retries) {

    /** Said before anything is opened. */
    static void requireSome(Line line) throws UsageException {
        boolean named = !line.words(HostId::new).isEmpty();
        if (named && line.flag("--all")) {
            throw new UsageException("Give either HOST or --all, not both.");
        }
        if (!named && !line.flag("--all") && !line.flag("--retry")) {
            throw new UsageException("No host is named: give HOST, or --retry for those on which it failed last time.");
        }
    }

    /** All are looked up before anything is done, so that a slip of the pen does nothing. */
    List<HostId> hosts() throws UsageException, ControlException {
        Inventory inventory = session.control().inventory().current();
        List<HostId> named = named(inventory);
        return !line.flag("--retry") ? named
                : retries.hosts().stream().filter(host -> inventory.host(host).isPresent())
                        .filter(host -> named.isEmpty() || named.contains(host)).toList();
    }

    private List<HostId> named(Inventory inventory) throws UsageException, ControlException {
        List<HostId> hosts = line.words(HostId::new).stream().distinct().toList();
        if (line.flag("--all")) {
            return inventory.hosts().stream().map(Host::id).toList();
        }
        for (HostId host : hosts) {
            Lookup.host(inventory, host);
        }
        return hosts;
    }
}
