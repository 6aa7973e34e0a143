package org.vipdrift.agent.internal.check;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import org.vipdrift.core.Printable;

/** Immutable. Whether an interface is up and has a carrier (IFF_UP and IFF_RUNNING of netdevice(7)). */
final class LinkUp implements Attempt {
    private final String name;

    LinkUp(List<String> arguments) {
        name = arguments.getFirst();
    }

    @Override
    public Finding make(Duration most) throws SocketException {
        NetworkInterface nic = NetworkInterface.getByName(name);
        String shown = "Interface " + Printable.quoted(name);
        if (nic == null) {
            return Finding.fail(shown + " is not there.");
        }
        return nic.isUp() ? Finding.pass(shown + " is up.") : Finding.fail(shown + " is down or has no carrier.");
    }
}
