package org.vipdrift.capture.pcap4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Without rights, without libpcap, in a network of its own: each in a process made so. */
@Timeout(180)
class ForeignConditionsTest {
    private static final List<String> WITHOUT_RIGHT = List.of("setpriv", "--bounding-set", "-net_raw");

    @BeforeEach
    void needRoot() {
        OwnProcess.needRoot();
    }

    @Test
    void withoutTheRightItSaysHowToGetIt() throws Exception {
        String said = OwnProcess.run(WITHOUT_RIGHT, List.of(), "open", "lo").strip();
        assertEquals("NO_RIGHTS: Capturing needs the right CAP_NET_RAW, which this process does not have: run it as "
                + "root, or as yourself with that one right, as in: sudo setpriv --reuid=\"$(id -u)\" "
                + "--regid=\"$(id -g)\" --init-groups --inh-caps=+net_raw --ambient-caps=+net_raw COMMAND", said);
    }

    @Test
    void withoutTheRightEveryInterfaceIsListedWithTheRemedy() throws Exception {
        String said = OwnProcess.run(WITHOUT_RIGHT, List.of(), "list");
        assertTrue(said.contains("lo Capturing needs the right CAP_NET_RAW"), said);
    }

    @Test
    void theRemedyItGivesWorks() throws Exception {
        List<String> remedy = List.of("setpriv", "--bounding-set", "-all,+net_raw", "--inh-caps=+net_raw",
                "--ambient-caps=+net_raw");
        assertEquals("", OwnProcess.run(remedy, List.of(), "open", "lo"));
    }

    @Test
    void withoutLibpcapItSaysWhatToInstall() throws Exception {
        List<String> none = List.of("-Dorg.pcap4j.core.pcapLibName=/nowhere/libpcap.so");
        assertEquals("NO_LIBRARY: Capturing needs libpcap, which cannot be loaded on this machine: install it, on "
                + "Debian by: apt-get install libpcap0.8", OwnProcess.run(List.of(), none, "list").strip());
    }

    @Test
    void watchesArpOnACable() throws Exception {
        String asking = "(for i in 1 2 3 4 5 6 7 8 9; do ping -c1 -W1 198.51.100.9; done) >/dev/null 2>&1 & ";
        String said = OwnProcess.run(OwnProcess.inOwnNetwork(asking), List.of(), "watch", "far", "4");
        assertTrue(said.contains("request 198.51.100.1\n"), said);
        assertEquals(4, said.lines().count());
    }

    @Test
    void hearsFramesForOthersOnlyWhereOrdered() throws Exception {
        assertEquals("1\n0\n", OwnProcess.run(OwnProcess.inOwnNetwork(""), List.of(), "promiscuity", "far"));
    }

    @Test
    void saysThatAnInterfaceIsDown() throws Exception {
        String said = OwnProcess.run(OwnProcess.inOwnNetwork("ip link set far down;"), List.of(), "open", "far");
        assertEquals("INTERFACE_DOWN: The interface \"far\" is down: bring it up, then capture.", said.strip());
    }

    @Test
    void endsWithTheReasonWhenItsInterfaceGoesAway() throws Exception {
        String said = OwnProcess.run(OwnProcess.unpluggedAfterTheFirstLine(), List.of(), "end", "far");
        assertEquals("started\nCapturing on \"far\" failed: The interface disappeared.\ntrue false\n", said);
    }
}
