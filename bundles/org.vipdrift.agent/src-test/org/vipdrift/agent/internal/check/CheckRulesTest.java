package org.vipdrift.agent.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.agent.api.CheckTerms;
import org.vipdrift.agent.api.CheckTerms.Kind;

class CheckRulesTest {
    private static CheckTerms check(Kind kind, List<String> arguments) {
        return new CheckTerms("web", kind, arguments, 1000, 500, 2, 3, 0);
    }

    private static String refusal(CheckTerms... checks) {
        return String.valueOf(CheckRules.refusal(List.of(checks)));
    }

    @ParameterizedTest
    @CsvSource({"TCP, 127.0.0.1 80", "TCP, ::1 65535", "HTTP, http://[::1]:8080/a?b=c", "HTTP, https://x/ 200",
            "HTTP, HTTP://x 200-299,404", "SCRIPT, /bin/true -x", "PROCESS, nginx", "FILE, /run/x", "LINK, eth0"})
    void takesWhatAnAgentCanMake(Kind kind, String arguments) {
        assertNull(CheckRules.refusal(List.of(check(kind, List.of(arguments.split(" "))))));
    }

    @ParameterizedTest
    @CsvSource({"TCP, 127.0.0.1, port", "TCP, 127.0.0.1 0, port", "TCP, 127.0.0.1 65536, port", "TCP, h +1, port",
            "HTTP, ftp://x, URL", "HTTP, http://, URL", "HTTP, http://a:b@x/, password", "HTTP, http://x/|, URL",
            "HTTP, http://x 20, statuses", "SCRIPT, true, path", "FILE, x, path", "PROCESS, '', look at"})
    void refusesWhatItCannotWithTheReason(Kind kind, String arguments, String reason) {
        String said = refusal(check(kind, List.of(arguments.split(" "))));
        assertTrue(said.startsWith("Check \"web\" ") && said.contains(reason) && said.endsWith("."), said);
    }

    @Test
    void refusesNumbersOutOfBounds() {
        List<String> file = List.of("/x");
        assertTrue(refusal(new CheckTerms("a", Kind.FILE, file, 49, 1, 1, 1, 0)).contains("every 49 ms"));
        assertTrue(refusal(new CheckTerms("a", Kind.FILE, file, 50, 0, 1, 1, 0)).contains("time limit"));
        assertTrue(refusal(new CheckTerms("a", Kind.FILE, file, 50, 1, 0, 1, 0)).contains("rise"));
        assertTrue(refusal(new CheckTerms("a", Kind.FILE, file, 50, 1, 1, 101, 0)).contains("fall"));
        assertTrue(refusal(new CheckTerms("a", Kind.FILE, file, 50, 1, 1, 1, -254)).contains("weighs"));
        assertTrue(refusal(new CheckTerms(" ", Kind.FILE, file, 50, 1, 1, 1, 0)).contains("no name"));
        assertTrue(refusal(check(Kind.SCRIPT, List.of("/x", "a\0b"))).contains("zero character"));
        assertTrue(refusal(check(Kind.SCRIPT, Collections.nCopies(65, "/x"))).contains("too many"));
    }

    @Test
    void refusesTwoOfOneNameAndMoreThan32() {
        assertTrue(refusal(check(Kind.LINK, List.of("a")), check(Kind.LINK, List.of("b"))).contains("another check"));
        assertTrue(String.valueOf(CheckRules.refusal(Collections.nCopies(33, check(Kind.LINK, List.of("a")))))
                .contains("at most 32"));
    }

    @Test
    void readsRangesOfStatuses() {
        StatusRange range = StatusRange.parse("200-299,404");
        assertEquals(List.of(true, true, false, true), List.of(range.holds(200), range.holds(299), range.holds(300),
                range.holds(404)));
        assertEquals("200-299,404", range.toString());
    }

    @Test
    void knowsAProgramByTheNameTheKernelHas() {
        assertTrue(matches("nginx", "12 (nginx) S 1 1"));
        assertTrue(matches("a) S (b", "12 (a) S (b) R 1 1"));
        assertTrue(matches("a-name-longer-than-that", "12 (a-name-longer-t) S 1 1"));
        assertTrue(!matches("nginx", "12 (nginx2) S 1 1"));
        assertTrue(!matches("nginx", "12 (nginx) Z 1 1"));
        assertTrue(!matches("nginx", "12 nginx"));
    }

    private static boolean matches(String name, String stat) {
        return new ProcessName(name).matches(stat.getBytes(StandardCharsets.UTF_8));
    }
}
