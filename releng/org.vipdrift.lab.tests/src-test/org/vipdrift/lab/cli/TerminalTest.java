package org.vipdrift.lab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.lab.cli.CommandLine.Run;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;

/** The ssh that a terminal runs, which knows no key and no host but those of VipDrift here. */
@OnLab
@Timeout(60)
class TerminalTest {
    private final Lab lab;
    @TempDir
    private Path folder;
    private CommandLine vipdrift;

    TerminalTest(Lab lab) {
        this.lab = lab;
    }

    @BeforeEach
    void twoHosts() {
        vipdrift = new CommandLine(lab, folder);
        add("h1", "ops");
        add("h2", "root");
    }

    private void add(String host, String user) {
        Run run = vipdrift.run("host", "add", host, "--address", lab.address(host), "--user", user, "--identity",
                lab.key().toString(), "--host-key", "accept-new");
        assertEquals(0, run.status(), run::toString);
    }

    @Test
    void itLeadsStraightToAHost() {
        assertTrue(peers("h2").startsWith(lab.fact("ADMIN_ADDRESS") + " "), () -> peers("h2"));
    }

    @Test
    void itLeadsThroughAHostWithAKeyOfItsOwn() {
        vipdrift.run("host", "set", "h2", "jump=h1");
        assertTrue(peers("h2").startsWith(lab.address("h1") + " "), () -> peers("h2"));
    }

    /** Who talks to whom, as sshd(8) says. */
    private String peers(String host) {
        String ssh = vipdrift.run("host", "terminal", host, "--print").printed().strip();
        return lab.tell("admin", "sh", "-c", ssh + " 'echo $SSH_CONNECTION' < /dev/null");
    }
}
