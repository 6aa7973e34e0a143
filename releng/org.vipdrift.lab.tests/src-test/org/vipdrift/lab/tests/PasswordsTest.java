package org.vipdrift.lab.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the tests themselves do to users of a host, and take back. */
@OnLab
class PasswordsTest {
    private static final String HOST = "h3";
    private final Lab lab;

    PasswordsTest(Lab lab) {
        this.lab = lab;
    }

    private String line(String user) {
        return lab.ssh(HOST, "getent shadow " + user + " || :").strip();
    }

    @Test
    void aUserThatWasRemovedMeanwhileDoesNotComeBack() {
        Passwords passwords = new Passwords(lab, HOST);
        String before = line("root");
        lab.ssh(HOST, "useradd --system passing");
        passwords.set(Map.of("root", "word"));
        try {
            lab.ssh(HOST, "userdel passing");
        } finally {
            passwords.restore();
        }
        assertEquals("", line("passing"));
        assertEquals(before, line("root"));
        assertEquals("", lab.ssh(HOST, "ls /root/shadow.before* /etc/shadow- 2> /dev/null || :").strip());
    }
}
