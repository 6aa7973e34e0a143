package org.vipdrift.control.internal.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.SelfTest;
import org.vipdrift.control.testing.FakeConsole;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

@Timeout(60)
class ConsoleDiagnosticsTest {
    private static final HostId H1 = new HostId("h1");
    private static final Duration LIMIT = Duration.ofSeconds(20);
    @TempDir
    private Path folder;

    @Test
    void showsTheLogWithNothingUnprintable() throws Exception {
        try (FakeConsole console = new FakeConsole(folder, FakeConsole.running("evil \u001b[2J \u202e\n"), "h1")) {
            assertEquals("evil \\u001b[2J \\u202e", console.diagnostics.log(H1, 10, LIMIT).getLast());
            assertEquals("1.0", console.diagnostics.facts(H1, LIMIT).version());
            assertThrows(ControlException.class, () -> console.diagnostics.log(new HostId("h9"), 10, LIMIT));
        }
    }

    @Test
    void triesEverythingFromSshToTheWire() throws Exception {
        try (FakeConsole console = new FakeConsole(folder, FakeConsole.running(""), "h1")) {
            SelfTest test = console.diagnostics.selfTest(H1, LIMIT);
            assertTrue(test.passed(), test.toString());
            assertEquals(List.of("ssh", "installation", "answer", "clock", "facts", "groups", "wire"),
                    test.checks().stream().map(SelfTest.Check::name).toList());
        }
    }

    @Test
    void endsAtWhatTheRestNeeds() throws Exception {
        try (FakeConsole console = new FakeConsole(folder, FakeConsole.running("active=failed\nend=yes\n"), "h1")) {
            SelfTest test = console.diagnostics.selfTest(H1, LIMIT);
            assertFalse(test.passed());
            assertEquals(2, test.checks().size(), test.toString());
            assertTrue(test.checks().getLast().sentence().contains("is failed; restart it"), test.toString());
        }
    }

    @Test
    void namesAnInterfaceOfAGroupThatIsNotThere() throws Exception {
        try (FakeConsole console = new FakeConsole(folder, FakeConsole.running(""), "h1")) {
            console.add(new VipGroup(new GroupId("web"), List.of(FakeConsole.VIP),
                    List.of(new Member(H1, "eth7", 100))));
            SelfTest test = console.diagnostics.selfTest(H1, LIMIT);
            assertEquals("Group web lives on eth7 of h1, which is not there: name another, or make it.",
                    test.checks().get(5).sentence());
            assertFalse(test.passed());
        }
    }
}
