package org.vipdrift.lab.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@OnLab
class HostsOfTheLabTest {
    private static final int MILLIS = 5000;

    private final Lab lab;

    HostsOfTheLabTest(Lab lab) {
        this.lab = lab;
    }

    @Test
    void everyHostAnswersOnItsSshPort() throws IOException {
        assertTrue(lab.hosts().size() >= 3, lab.hosts().toString());
        for (String host : lab.hosts()) {
            assertEquals("SSH-2.0-", greeting(lab.address(host)), host);
        }
    }

    @Test
    void aHostKnowsItsName() {
        assertEquals("h2", lab.ssh("h2", "hostname").strip());
    }

    private static String greeting(String address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, 22), MILLIS);
            socket.setSoTimeout(MILLIS);
            return new String(socket.getInputStream().readNBytes(8), StandardCharsets.US_ASCII);
        }
    }
}
