package org.vipdrift.inventory.internal.exchange;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.HostSetting.Key;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Way;

/** Confined to one thread. Writes hosts as an ssh_config(5); a jump host that is written too is named, others by address. */
public final class SshConfigText {
    private final Inventory inventory;
    private final List<Host> hosts;
    private final Set<HostId> written;
    private final StringBuilder text = new StringBuilder();

    public SshConfigText(Inventory inventory, List<Host> hosts) {
        this.inventory = inventory;
        this.hosts = List.copyOf(hosts);
        this.written = hosts.stream().map(Host::id).collect(Collectors.toSet());
    }

    public String text() {
        hosts.stream().map(host -> inventory.effective(host).host()).forEach(this::block);
        return text.toString();
    }

    private void block(Host host) {
        text.append(text.isEmpty() ? "" : "\n").append("Host ").append(host.id()).append('\n');
        line("HostName", host.address());
        line("Port", Key.PORT.of(host));
        line("User", host.user());
        if (host.identity() instanceof Identity.KeyFile(var file)) {
            line("IdentityFile", file.toString().replace("%", "%%"));
        }
        line("ProxyJump", way(host));
    }

    private String way(Host host) {
        boolean named = !host.jump().isEmpty() && Way.parse(host.jump()).hops().stream()
                .allMatch(hop -> hop.in(inventory).map(h -> written.contains(h.id())).orElse(true));
        return named ? host.jump() : OpenWay.of(inventory, host);
    }

    private void line(String keyword, String value) {
        if (!value.isEmpty()) {
            text.append("    ").append(keyword).append(' ')
                    .append(value.matches("[^\\s#\"'\\\\]+") ? value
                            : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .append('\n');
        }
    }
}
