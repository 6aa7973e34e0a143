package org.vipdrift.capture.internal.expert;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.drift.DriftTimeline;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.drift.Subject;
import org.vipdrift.capture.drift.Takeover;
import org.vipdrift.capture.expert.ExpertNote;
import org.vipdrift.core.Addresses;

/** Who took over an address did not announce it within a second. */
final class NoAnnouncement implements ExpertRule {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private final DriftTimeline timeline = new DriftTimeline();
    private final Map<InetAddress, Takeover> waiting = new LinkedHashMap<>();

    @Override
    public void look(Evidence packet, Consumer<ExpertNote> notes) {
        for (Iterator<Takeover> all = waiting.values().iterator(); all.hasNext();) {
            Takeover takeover = all.next();
            if (packet.at().isAfter(takeover.at().plus(PATIENCE))) {
                notes.accept(note(takeover));
                all.remove();
            }
        }
        for (Takeover takeover : timeline.accept(packet)) {
            if (takeover.subject() instanceof Subject.Address(InetAddress ip) && takeover.announcements() == 0
                    && waiting.size() < Limits.MOST) {
                waiting.put(ip, takeover);
            }
        }
        if (packet.announces()) {
            packet.claim().ifPresent(claim -> waiting.remove(claim.ip()));
        }
    }

    @Override
    public void end(Consumer<ExpertNote> notes) {
        waiting.values().forEach(takeover -> notes.accept(note(takeover)));
        waiting.clear();
    }

    private static ExpertNote note(Takeover takeover) {
        String ip = takeover.subject() instanceof Subject.Address(InetAddress address) ? Addresses.text(address) : "";
        return new ExpertNote(Severity.WARNING, ExpertNote.Kind.NO_ANNOUNCEMENT, takeover.packet(),
                takeover.to().mac() + " took over " + ip + " from " + takeover.from().mac()
                        + " without announcing it; others go on sending to the old one.",
                "Have the new holder send gratuitous ARP, or unsolicited neighbour advertisements with override, when"
                        + " it takes the address.");
    }
}
