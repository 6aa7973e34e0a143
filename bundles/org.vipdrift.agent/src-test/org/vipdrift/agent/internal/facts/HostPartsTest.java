package org.vipdrift.agent.internal.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostPartsTest {
    @TempDir
    Path folder;

    @Test
    void findsTheStartOfProcessOneWhateverItIsCalled() throws IOException {
        String rest = " S 0 1 1 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 777 1 2 3";
        assertEquals("777", HostRun.startOfFirstProcess("1 (systemd)" + rest));
        assertEquals("777", HostRun.startOfFirstProcess("1 (a b) S 9 (c)" + rest));
        assertThrows(IOException.class, () -> HostRun.startOfFirstProcess("1 (x) S 0"));
    }

    @Test
    void readsSettingsByPathHoweverInterfacesAreCalled() throws IOException {
        write("net/ipv4/ip_forward", "1\n");
        write("net/ipv4/conf/all/arp_ignore", "0\n");
        write("net/ipv4/conf/x;$(id)`/arp_ignore", "2\n");
        write("net/ipv6/conf/x;$(id)`/ndisc_notify", "1\n");
        write("net/ipv4/arp_ignore", "not to be read");
        assertEquals(Map.of("net.ipv4.ip_forward", "1", "net.ipv4.conf.all.arp_ignore", "0",
                "net.ipv4.conf.x;$(id)`.arp_ignore", "2", "net.ipv6.conf.x;$(id)`.ndisc_notify", "1"),
                new Sysctls(folder).read(List.of("x;$(id)`", "..", "", "a/../..", "gone0")));
    }

    @Test
    void knowsOtherDaemonsByTheirProcesses() throws IOException {
        write("12/comm", "keepalived\n");
        write("13/comm", "keepalived\n");
        write("14/comm", "zebra\n");
        write("15/comm", "bash\n");
        write("self/comm", "bird\n");
        Files.createDirectories(folder.resolve("16"));
        assertEquals(List.of("frr", "keepalived"), Daemons.running(folder));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
