package org.vipdrift.ui.tests.fake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.vipdrift.control.Diagnostics;
import org.vipdrift.control.SelfTest;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.HostFacts;

/** Immutable. Every agent has written one line, finds nothing, and works but for the wire. */
public final class FakeDiagnostics implements Diagnostics {
    @Override
    public List<String> log(HostId host, int lines, Duration limit) {
        return List.of("2026-11-23T08:50:31+0000 " + host + " vipdrift-agent: VipDrift agent 0.1.0 is ready.");
    }

    @Override
    public HostFacts facts(HostId host, Duration limit) {
        return new HostFacts(host.name(), "0.1.0", List.of(), "boot", 0, 0, List.of(), List.of(), List.of(), Map.of(),
                List.of(), List.of());
    }

    @Override
    public SelfTest selfTest(HostId host, Duration limit) {
        return new SelfTest(host, List.of(new SelfTest.Check("ssh", true, "SSH to " + host + " works.", 12.5),
                new SelfTest.Check("wire", false, "None of 2 neighbours answered.", 900)));
    }
}
