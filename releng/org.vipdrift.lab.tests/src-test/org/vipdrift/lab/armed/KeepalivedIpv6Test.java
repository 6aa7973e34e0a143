package org.vipdrift.lab.armed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.control.Automation;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Outcome;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.lab.moves.MoveLab;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.watch.WireLog;
import org.vipdrift.lab.watch.WireWatch;
import org.vipdrift.lab.watch.oracle.Bounds;
import org.vipdrift.lab.watch.oracle.Evidence;
import org.vipdrift.lab.watch.oracle.Oracle;

/** Debian's keepalived on h2 and our agent on h1 in one virtual router of IPv6: each takes over from the other. */
@OnLab
@Timeout(120)
class KeepalivedIpv6Test {
    private static final GroupId SIX = new GroupId("six");
    private static final String SUBNET = "2001:db8:100::";
    private static final String VIP = SUBNET + "64";
    private static final int SECOND_MILLIS = 1000;
    /** Adverts come once a second, and each way there is one. */
    private static final Bounds TAKEOVER = new Bounds(Duration.ofSeconds(5), 2);
    private final Lab lab;
    private final Keepalived keepalived;
    @TempDir
    Path folder;
    private ArmedLab armed;

    KeepalivedIpv6Test(Lab lab) {
        this.lab = lab;
        keepalived = new Keepalived(lab, "h2");
    }

    @BeforeEach
    void h1Holds() throws Exception {
        armed = new ArmedLab(lab, folder.resolve("data"));
        armed.reset();
        lab.hosts().forEach(host -> lab.ssh(host, "ip address replace " + SUBNET + lab.hosts().indexOf(host)
                + "1/64 dev host0 nodad"));
        lab.tell("client", "ip", "address", "replace", SUBNET + "2/64", "dev", lab.fact("CLIENT_INTERFACE"), "nodad");
        armed.moves.control().groups().add(SIX, List.of(Vip.parse(VIP + "/64")),
                List.of(new HostId("h1"), new HostId("h2")), MoveLab.INTERFACE, MoveLab.PLAN);
        arm();
        place();
    }

    private void arm() throws Exception {
        Automation automation = armed.moves.control().automation();
        Automatic own = automation.settings(SIX);
        automation.set(SIX, new Automatic(own.virtualRouterId(), own.version(), SECOND_MILLIS, own.preempt(),
                own.preemptDelayMillis(), own.unicast(), own.witnesses(), own.releaseWhenAlone(), own.holdSeconds(),
                automation.settings(MoveLab.WEB).checks()));
        ArmingReport report = automation.arm(automation.plan(SIX, MoveLab.PLAN), "a rehearsal", MoveLab.PLAN);
        assertTrue(report.done(), report.sentence());
    }

    private void place() throws Exception {
        MoveRequest request = new MoveRequest(SIX, MoveRequest.Verb.MOVE, new HostId("h1"), false, "", "anna@desk");
        MoveLab.await("the group on h1", () -> {
            Drift drift = armed.moves.control().moves().run(armed.moves.control().moves().plan(request, MoveLab.PLAN),
                    MoveListener.SILENT, Cancellation.NEVER);
            return drift.outcome() == Outcome.DONE && answers("h1");
        });
    }

    /** Whether this host alone has the address, and the client reaches it there. */
    private boolean answers(String host) {
        List<String> carriers = lab.hosts().stream()
                .filter(h -> !lab.ssh(h, "ip -6 -o address show to " + VIP).isEmpty()).toList();
        return carriers.equals(List.of(host)) && neighbour().contains(lab.mac(host));
    }

    private String neighbour() {
        return lab.tell("client", "sh", "-c",
                "ping -6 -q -n -c 1 -W 1 " + VIP + " > /dev/null; ip -6 neighbour show to "
                        + VIP);
    }

    @AfterEach
    void close() throws Exception {
        keepalived.stop();
        lab.ssh("h2", "systemctl start vipdrift-agent");
        armed.moves.awaitAgents();
        armed.moves.control().automation().disarm(SIX, "the end", MoveLab.PLAN);
        lab.hosts().forEach(
                host -> lab.ssh(host, "ip -6 address flush dev " + MoveLab.INTERFACE + " to " + SUBNET + "/64"));
        lab.tell("client", "ip", "-6", "address", "flush", "dev", lab.fact("CLIENT_INTERFACE"), "to", SUBNET + "/64");
        armed.close();
    }

    @Test
    void eachTakesOverFromTheOtherThatLetsGo() throws Exception {
        lab.ssh("h2", "systemctl stop vipdrift-agent");
        try (WireWatch watch = Witness.watch(lab, VIP)) {
            MoveLab.await("an answer of h1", () -> watch.upToNow().heard(lab.mac("h1")));
            takeTurns();
            WireLog seen = watch.upToNow();
            System.out.println("keepalived, IPv6: " + seen.turns());
            assertEquals(List.of(lab.mac("h1"), lab.mac("h2"), lab.mac("h1")), seen.sequence());
            assertEquals(List.of(), Oracle.judge(new Evidence(seen, TAKEOVER)));
        }
    }

    private void takeTurns() throws Exception {
        keepalived.start(new Keepalived.Router(3, armed.moves.control().automation().settings(SIX).virtualRouterId(),
                50, VIP + "/128", ""));
        armed.endService("h1");
        MoveLab.await("keepalived holds", () -> answers("h2"));
        armed.startService("h1");
        keepalived.stop();
        MoveLab.await("h1 holds", () -> answers("h1"));
        assertEquals(lab.mac("h1"), neighbour().replaceAll(".*lladdr ([0-9a-f:]+).*", "$1").strip());
    }
}
