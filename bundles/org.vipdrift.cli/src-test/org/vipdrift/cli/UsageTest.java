package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;

class UsageTest {
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                         | "vipdrift" needs one of: host, folder, inventory, agent, group, move, status, events, evidence, arp, capture, journal. See "vipdrift --help".
            group                        | "vipdrift group" needs one of: add, list, show, remove, place, release, set, arm, disarm, ack, simulate, drill, maintenance. See "vipdrift group --help".
            hots                         | "vipdrift" has no command "hots". Did you mean host or events? See "vipdrift --help".
            move                         | "vipdrift move" needs GROUP. See "vipdrift move --help".
            move web --to                | --to needs a value: HOST. See "vipdrift move --help".
            move web --too h1            | "vipdrift move" has no option "--too". Did you mean --to? See "vipdrift move --help".
            move web db                  | "vipdrift move" has no place for the word "db". See "vipdrift move --help".
            move web --to h1 --to h2     | --to is given twice. See "vipdrift move --help".
            move web\u001b[2J            | The group name "web\\u001b[2J" is not usable: take 1 to 63 letters, digits, '.', '_' or '-', beginning and ending with a letter or digit.
            move web --force --yes       | --force needs --reason: say why, it is kept in the journal.
            move web --yes --timeout 5x  | The time "5x" is not usable: write 5s, 500ms or 2m; from 1 ms to 1 hour.
            move web --yes --timeout 2h  | The time "2h" is not usable: write 5s, 500ms or 2m; from 1 ms to 1 hour.
            move web --yes --timeout 0   | The time "0" is not usable: write 5s, 500ms or 2m; from 1 ms to 1 hour.
            group add web --members h1   | "vipdrift group add" needs --vip ADDR/LEN. See "vipdrift group add --help".
            group add web --vip 1.2.3.4 --members h1 | The VIP "1.2.3.4" has no prefix length: write it as 198.51.100.100/24.
            group add web --vip 1.2.3.4/24 --members h1, | The host name "" is not usable: take 1 to 63 letters, digits, '.', '_' or '-', beginning and ending with a letter or digit.
            host add h4 --address h4 --port 70000 | The port is 70000; it must be 1 to 65535.
            host add h4 --address h4 --port ssh | The port "ssh" is not a whole number.
            host add h4 --address h4 --host-key yes | The host key "yes" is not usable: write accept-new, or SHA256: and the fingerprint as ssh-keygen -l prints it.
            host add h4 --address h4 --identity a --password-stdin | Give either --identity or --password-stdin, not both.
            agent install                | No host is named: give HOST, or --retry for those on which it failed last time.
            agent install h1 --all       | Give either HOST or --all, not both.
            agent install h1 --parallel 0 | The number of hosts at a time is 0; it must be 1 to 256.
            capture read f --count x     | The count "x" is not a whole number.
            capture live --interface x --seconds 1h | The number of seconds "1h" is not usable: write 10 or 2.5; from 0.001.
            arp watch --interface x --count 0 | The count is 0; it must be 1 or more.
            """)
    void saysWhatIsWrongWithTheLine(String line, String sentence) {
        assertEquals(64, run(line == null ? new String[0] : line.split(" ")));
        assertEquals(sentence + "\n", io.said());
        assertEquals("", io.printed());
    }

    @Test
    void contactsNothingToShowHelpOrVersion() {
        assertEquals(0, run("--help"));
        assertEquals(0, run("--version"));
        assertTrue(io.printed().endsWith("vipdrift development\n"), io.printed());
        assertEquals(List.of(), world.calls);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "host", "host add", "host list", "host show", "host test", "host discover",
            "host remove", "agent",
            "agent install", "agent status", "agent restart", "agent remove", "group", "group add", "group list",
            "group show", "group remove", "group place", "group release", "group set", "group arm", "group disarm",
            "group ack", "group simulate", "group drill", "group maintenance",
            "group maintenance on", "group maintenance off", "host maintenance", "host maintenance on",
            "host maintenance off", "move", "status", "events", "arp", "arp watch",
            "capture", "capture read", "capture live", "capture drifts", "capture stations", "journal",
            "journal list", "journal verify"})
    void explainsEachVerbInWholeSentences(String verb) {
        assertEquals(0, run((verb + " --help").strip().split(" ")));
        String first = io.printed().substring(0, io.printed().indexOf("Usage:")).strip();
        assertTrue(first.matches("(?s)[A-Z].*\\."), first);
        assertTrue(io.printed().contains("Usage: " + ("vipdrift " + verb).strip()), io.printed());
        io.printed().lines().forEach(line -> assertTrue(line.length() <= io.width, line));
    }

    @Test
    void listsEveryExitStatusInTheHelp() {
        run("--help");
        for (int status : new int[] {0, 1, 64, 65, 69, 77, 78, 105, 107, 112, 124, 130, 141, 190}) {
            assertTrue(io.printed().contains("\n   " + status + " "), "no " + status);
        }
    }

    @Test
    void takesGlobalOptionsAnywhere() {
        assertEquals(0, run("--data", "/d", "--timeout", "500ms", "host", "list"));
        assertEquals(Path.of("/d"), world.data);
        assertEquals(0, run("host", "--data", "/e", "list"));
        assertEquals(Path.of("/e"), world.data);
        assertEquals(0, run("host", "list", "--data=/f"));
        assertEquals(Path.of("/f"), world.data);
    }

    @Test
    void keepsItsDataInTheHomeFolder() {
        run("host", "list");
        assertEquals(Path.of(System.getProperty("user.home"), ".vipdrift"), world.data);
    }

    @Test
    void takesTheTimeTheWayPeopleWriteIt() {
        world.snapshot = org.vipdrift.control.StatusSnapshot.EMPTY;
        for (String time : List.of("5", "2.5s", "500ms", "2m")) {
            run("status", "--timeout", time);
        }
        assertEquals(List.of("refresh PT5S", "refresh PT2.5S", "refresh PT0.5S", "refresh PT2M"),
                world.calls.stream().filter(c -> c.startsWith("refresh")).toList());
    }

    @ParameterizedTest
    @CsvSource({"INVALID, 65", "NO_SUCH_ITEM, 105", "UNREACHABLE, 69", "NO_PERMISSION, 77", "CONFIGURATION, 78",
            "UNSAFE, 107", "TIMEOUT, 124", "CANCELLED, 130", "FAILED, 1"})
    void turnsEachReasonIntoItsExitStatus(Reason reason, int status) {
        world.refusal = new ControlException(reason, "That \u001b[31mcan't be.");
        assertEquals(status, run("host", "list"));
        assertEquals("That \\u001b[31mcan't be.\n", io.said());
        assertEquals("", io.printed());
    }

    @Test
    void saysWhatIsOddInTheInventoryAndGoesOn() {
        world.notices = List.of("inventory.yaml, line 3, column 1: odd.");
        assertEquals(0, run("host", "list", "--json"));
        assertEquals("inventory.yaml, line 3, column 1: odd.\n", io.said());
    }

    @Test
    void closesWhatItOpened() {
        run("host", "list");
        assertTrue(world.closed);
    }

    private int run(String... args) {
        return Main.run(args, io, world);
    }
}
