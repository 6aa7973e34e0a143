package org.vipdrift.agent.internal.check;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vipdrift.agent.internal.netlink.KernelTables;
import org.vipdrift.agent.internal.netlink.LinkRow;
import org.vipdrift.core.Printable;

/** Immutable. Whether an interface is up and has a carrier (IFF_UP and IFF_LOWER_UP of netdevice(7)). */
final class LinkUp implements Attempt {
    private final String name;

    LinkUp(List<String> arguments) {
        name = arguments.getFirst();
    }

    @Override
    public Finding make(Duration most) throws IOException {
        Optional<LinkRow> link = KernelTables.link(name);
        String shown = "Interface " + Printable.quoted(name);
        if (link.isEmpty()) {
            return Finding.fail(shown + " is not there.");
        }
        if (!link.get().up()) {
            return Finding.fail(shown + " is down.");
        }
        return link.get().carrier() ? Finding.pass(shown + " is up.") : Finding.fail(shown + " has no carrier.");
    }
}
