package org.vipdrift.control;

import java.util.List;
import org.vipdrift.core.HostId;

/** What came of trying an agent, in the order in which one thing needs the other. */
public record SelfTest(HostId host, List<Check> checks) {

    /**
     * @param name a word: "ssh", "installation", "answer", "protocol", "clock", "facts", "groups", "wire"
     * @param sentence what was found; if it failed, what to do
     * @param millis how long it took
     */
    public record Check(String name, boolean passed, String sentence, double millis) {
    }

    public SelfTest {
        checks = List.copyOf(checks);
    }

    public boolean passed() {
        return checks.stream().allMatch(Check::passed);
    }
}
