package org.vipdrift.lab.moves;

import java.util.List;
import org.vipdrift.lab.tests.Lab;

/** Thread-safe. All that a host's kernel does to its addresses, in its own order and with its own times. */
final class AddressLog implements AutoCloseable {

    /** Added and deleted where nobody looks, to know how far the kernel's words have come. */
    private static final String MARK = "127.0.0.99";
    private static final String MONITOR = "ip -o -ts monitor address & cat > /dev/null; kill $!";
    private final Lab lab;
    private final String host;
    private final LabProgram monitor;

    /** Hears of everything that happens from now on. */
    AddressLog(Lab lab, String host) {
        this.lab = lab;
        this.host = host;
        monitor = new LabProgram(lab, "ssh", host, MONITOR);
        mark();
    }

    /** How the kernel told that the address went, once for each time up to now. */
    List<String> deletions(String address) {
        mark();
        return deleted(address);
    }

    private void mark() {
        int before = deleted(MARK).size();
        MoveLab.await("news of " + host + "'s addresses", () -> {
            lab.ssh(host, "ip address add " + MARK + "/32 dev lo && ip address del " + MARK + "/32 dev lo");
            return deleted(MARK).size() > before;
        });
    }

    private List<String> deleted(String address) {
        return monitor.lines().stream().filter(l -> l.contains("Deleted") && l.contains(" " + address + "/")).toList();
    }

    @Override
    public void close() {
        monitor.close();
    }
}
