package org.vipdrift.lab.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.CaptureInterface;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Outcome;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;

/** The wire as h1 sees it, by its agent. */
@OnLab
class HostCaptureTest extends HeldTest {
    private static final CaptureOrder ON_H1 = CaptureOrder.on("h1/" + MoveLab.INTERFACE);

    private final List<Frame> frames = new CopyOnWriteArrayList<>();

    HostCaptureTest(Lab lab) {
        super(lab);
    }

    private static String field(Frame frame, String name) {
        Dissection packet = Dissector.dissect(frame);
        return packet.fields(name).findFirst().map(f -> f.value().text()).orElse("");
    }

    private boolean isAnnouncementBy(Frame frame, String host) {
        return Dissector.dissect(frame).fields("arp.isgratuitous").findAny().isPresent()
                && field(frame, "arp.src.proto_ipv4").equals(MoveLab.VIP.address().getHostAddress())
                && field(frame, "arp.src.hw_mac").equals(lab.mac(host));
    }

    @Test
    void theOldHoldersAgentSeesTheNewHolderAnnounceItself() throws Exception {
        moves.awaitAgents();
        assertTrue(moves.control().captures().interfaces().stream().filter(CaptureInterface::isUsable)
                .map(CaptureInterface::name).toList().containsAll(List.of("h1/host0", "h2/host0", "h3/host0")));
        try (LiveCapture capture = moves.control().captures().start(ON_H1.only("arp"), frames::add)) {
            Drift moved = moves.run(Verb.MOVE, "h2");
            assertEquals(Outcome.DONE, moved.outcome(), moved.sentence());
            MoveLab.await("h2's announcement", () -> frames.stream().anyMatch(f -> isAnnouncementBy(f, "h2")));
            assertTrue(frames.stream().dropWhile(f -> !isAnnouncementBy(f, "h2"))
                    .noneMatch(f -> isAnnouncementBy(f, "h1")), "h1 announced itself after h2 had");
            assertEquals(0, capture.counts().dropped());
            assertTrue(frames.stream().allMatch(f -> Dissector.dissect(f).fields("arp").findAny().isPresent()));
        }
    }

    @Test
    void theConsolesOwnConnectionIsLeftOutAndOthersAreNot() throws Exception {
        try (LiveCapture capture = moves.control().captures().start(ON_H1.only("tcp port 22"), frames::add)) {
            assertTrue(capture.remark().contains(" to " + lab.address("h1") + " port 22"), capture.remark());
            String own = capture.remark().replaceFirst(".* port (\\d+) to .*", "$1");
            moves.control().status().refresh(Duration.ofSeconds(5));
            lab.ssh("h1", "true");
            MoveLab.await("packets of another SSH connection", () -> frames.size() > 10);
            assertTrue(frames.stream().noneMatch(f -> field(f, "tcp.srcport").equals(own)
                    || field(f, "tcp.dstport").equals(own)), own);
        }
    }
}
