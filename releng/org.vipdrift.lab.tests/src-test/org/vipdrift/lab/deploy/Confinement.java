package org.vipdrift.lab.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a running agent is and may do, as systemd and the kernel tell it. */
final class Confinement {
    /** Bits 12 and 13, capabilities(7). */
    private static final String NET_ADMIN_AND_NET_RAW = "0000000000003000";
    private static final String FILTERED = "2";

    private final HostUnderTest host;
    private final String pid;
    private final Map<String, String> status;

    Confinement(HostUnderTest host) {
        this.host = host;
        pid = host.run("systemctl show -P MainPID vipdrift-agent").strip();
        status = pairs(host.run("cat /proc/" + pid + "/status"), ":");
    }

    /** Back within 100 ms, however often it dies. */
    void assertStartedAgainAtOnceAndAlways() {
        Map<String, String> unit = pairs(
                host.run("systemctl show -p Restart,RestartUSec,StartLimitIntervalUSec vipdrift-agent"), "=");
        assertEquals(Map.of("Restart", "always", "RestartUSec", "50ms", "StartLimitIntervalUSec", "0"), unit);
    }

    /** A user of its own, that may change the network and see its packets, and can become nobody else. */
    void assertAUserWithTwoRights() {
        String user = host.run("id -u vipdrift").strip();
        assertTrue(!user.equals("0"), user);
        assertEquals(List.of(user, user, user, user), List.of(status.get("Uid").split("\\s+")));
        for (String set : List.of("CapEff", "CapPrm", "CapBnd", "CapAmb")) {
            assertEquals(NET_ADMIN_AND_NET_RAW, status.get(set), set);
        }
        assertEquals("1", status.get("NoNewPrivs"));
        assertEquals(FILTERED, status.get("Seccomp"));
    }

    /** Even root could not, from where the agent is. */
    void assertWritesToItsOwnFoldersOnly() {
        for (String file : List.of("/etc/trace", "/usr/trace", "/opt/vipdrift-agent/trace", "/var/lib/trace", "/trace",
                "/proc/sys/net/ipv4/conf/all/arp_ignore")) {
            String said = write(file);
            assertTrue(said.contains("Read-only file system"), () -> file + ": " + said);
        }
        assertEquals("", write("/var/lib/vipdrift/trace") + write("/run/vipdrift/trace"));
    }

    /** Among the agent's mounts; what is written is gone again. */
    private String write(String file) {
        return host.run(
                "nsenter --target " + pid + " --mount sh -c 'cat " + file + " 2> /dev/null > /tmp/was; cat /tmp/was"
                        + " > " + file + " && rm -f " + file + "; rm /tmp/was' 2>&1 || :");
    }

    private static Map<String, String> pairs(String text, String between) {
        return text.lines().map(line -> line.split(between, 2)).filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].strip()));
    }
}
