package org.vipdrift.control.internal.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubTest {

    @ParameterizedTest
    @ValueSource(strings = {"http check of http://ops:hunter2@10.0.0.1/health failed",
            "postgres://hunter2@db/x", "password=hunter2 and more", "DB_PASSWORD: 'hunter2'",
            "{\"apiToken\":\"hunter2\",\"x\":1}", "run check --password hunter2 --fast",
            "Authorization: Bearer hunter2", "authorization=Basic hunter2", "ansible_ssh_pass_secret = \"hunter2\"",
            "-----BEGIN OPENSSH PRIVATE KEY-----\nhunter2\n-----END OPENSSH PRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY-----\nhunter2", "{\"secret\" : \"a\\\"hunter2\"}", "x?api_key=hunter2&y=1"})
    void takesOutWhatLooksLikeASecret(String text) {
        assertFalse(Scrub.clean(text).contains("hunter2"), Scrub.clean(text));
    }

    @Test
    void leavesTheRestAsItIs() {
        String text = "2026-11-23T08:50:31Z h1 master web Claimed: nobody answers at 198.51.100.100.\n"
                + "{\"group\":\"web\",\"epoch\":7,\"mac\":\"02:00:5e:10:00:01\"}\nhttp://10.0.0.1:8080/a@b\n";
        assertEquals(text, Scrub.clean(text));
        assertEquals("GET http://[removed]@h/ with token=[removed] for web",
                Scrub.clean("GET http://u:p@h/ with token=abc for web"));
    }
}
