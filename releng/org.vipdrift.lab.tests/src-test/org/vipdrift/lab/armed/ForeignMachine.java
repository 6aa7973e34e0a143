package org.vipdrift.lab.armed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vipdrift.lab.moves.MoveLab;

/** A machine on the lab's switch that nobody manages: it takes the VIP and answers for it, until it is closed. */
final class ForeignMachine implements AutoCloseable {
    static final String MAC = "02:00:5e:10:03:01";
    private final Process machine;
    private final long takenAt;

    ForeignMachine(String address) throws IOException, InterruptedException {
        machine = new ProcessBuilder("unshare", "--net", "sleep", "600").inheritIO().start();
        Path own = Path.of("/proc/self/ns/net");
        MoveLab.await("a machine", () -> !Files.readSymbolicLink(Path.of("/proc/" + machine.pid() + "/ns/net"))
                .equals(Files.readSymbolicLink(own)));
        run("ip", "link", "add", "vb-foreign", "type", "veth", "peer", "name", "x0", "address", MAC, "netns",
                String.valueOf(machine.pid()));
        run("ip", "link", "set", "dev", "vb-foreign", "master", "br0", "up");
        inside("ip", "link", "set", "dev", "x0", "up");
        takenAt = System.nanoTime();
        inside("ip", "address", "add", address, "dev", "x0");
    }

    /** When it took the VIP, CLOCK_MONOTONIC. */
    long takenAt() {
        return takenAt;
    }

    private void inside(String... words) throws IOException, InterruptedException {
        String[] all = new String[words.length + 4];
        System.arraycopy(new String[] {"nsenter", "--target", String.valueOf(machine.pid()), "--net"}, 0, all, 0, 4);
        System.arraycopy(words, 0, all, 4, words.length);
        run(all);
    }

    private static void run(String... words) throws IOException, InterruptedException {
        if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
            throw new IOException(String.join(" ", words) + " failed.");
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        machine.destroyForcibly().waitFor();
        MoveLab.await("the end of the machine", () -> !Files.exists(Path.of("/sys/class/net/vb-foreign"))
                || new ProcessBuilder("ip", "link", "delete", "dev", "vb-foreign").start().waitFor() == 0);
    }
}
