package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AgentLooksTest {
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();

    @Test
    void printsTheLastLinesOfALog() {
        assertEquals(0, run("agent", "log", "h1"));
        assertEquals(0, run("agent", "log", "h1", "--lines", "7"));
        assertTrue(world.calls.contains("log h1 100") && world.calls.contains("log h1 7"), world.calls.toString());
        assertTrue(io.printed().startsWith("2026-11-23T08:50:31+0000 h1 vipdrift-agent: Ready.\n"), io.printed());
        assertEquals(64, run("agent", "log", "h1", "--lines", "0"));
        assertEquals(105, run("agent", "log", "h9"));
    }

    @Test
    void printsWhatAnAgentFinds() {
        assertEquals(0, run("agent", "facts", "h1"));
        assertTrue(io.printed().startsWith("h, agent 1.0, can "), io.printed());
        assertEquals(0, run("agent", "facts", "h1", "--json"));
        assertTrue(io.printed().contains("\"bootId\": \"boot\""), io.printed());
    }

    @Test
    void saysWhatOfASelfTestFailed() {
        assertEquals(0, run("agent", "selftest", "h1"));
        assertEquals("""
                HOST  TRIED         RESULT   MS  WHAT WAS FOUND
                h1    ssh           passed  1.5  SSH works.
                h1    installation  passed  0.5  So it is.
                """, io.printed());
        assertEquals(190, run("agent", "selftest", "h1", "h2", "--json"));
        assertTrue(io.printed().contains("\"passed\": false"), io.printed());
    }

    @Test
    void adoptsAgentsOfOthers() {
        assertEquals(0, run("agent", "adopt", "h1"));
        assertEquals("""
                HOST  AGENT    WHAT WAS FOUND
                h1    adopted  anna@desk installed it.
                """, io.printed());
        assertEquals("Group web is in the inventory now.\n", io.said());
        assertEquals(190, run("agent", "adopt", "h1", "h2", "--json"));
        assertTrue(io.printed().contains("\"groups\": ["), io.printed());
    }

    @Test
    void gathersEvidence() {
        assertEquals(0, run("evidence", "/tmp/e.zip", "--group", "web"));
        assertEquals("The archive /tmp/e.zip has 1 files.\n", io.said());
        assertEquals(190, run("evidence", "/tmp/e.zip"));
        assertTrue(io.said().contains("hosts/h2/facts.json is lacking: h2 is off.\n"), io.said());
        assertEquals("evidence /tmp/e.zip Optional[web] PT30S",
                world.calls.stream().filter(call -> call.startsWith("evidence")).findFirst().orElseThrow());
    }

    private int run(String... args) {
        return Main.run(args, io, world);
    }
}
