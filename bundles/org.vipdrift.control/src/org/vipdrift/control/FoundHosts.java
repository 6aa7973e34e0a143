package org.vipdrift.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.inventory.Filing;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;

/** Found hosts as hosts of the inventory. */
public final class FoundHosts {
    private FoundHosts() {
    }

    /**
     * What they are given.
     *
     * @param user "" for that of the folder or of OpenSSH's configuration
     * @param folder "" for none
     */
    public record Given(String user, String folder, List<String> tags) {

        public Given {
            tags = List.copyOf(tags);
        }
    }

    /** Those that are new, answered by one card that stands for no virtual router: the first address of each card. */
    public static List<FoundHost> addable(List<FoundHost> found) {
        Set<MacAddress> cards = new HashSet<>();
        return found.stream().filter(host -> host.isNew() && !host.isContested())
                .filter(host -> !host.cards().getFirst().isVirtual() && cards.add(host.cards().getFirst().mac()))
                .toList();
    }

    /** They as hosts, each under a name that the inventory has not yet. */
    public static List<Host> hosts(Inventory now, List<FoundHost> chosen, Given given) {
        Set<HostId> taken = new HashSet<>();
        now.hosts().forEach(host -> taken.add(host.id()));
        List<Host> hosts = new ArrayList<>();
        for (FoundHost found : chosen) {
            String address = Addresses.text(found.address());
            HostId name = taken.contains(found.suggestion()) ? new HostId(address) : found.suggestion();
            taken.add(name);
            hosts.add(new Host(name, address, Host.SSH_PORT, given.user(), new Identity.Automatic())
                    .with(new Filing(given.folder(), given.tags(), "")));
        }
        return List.copyOf(hosts);
    }
}
