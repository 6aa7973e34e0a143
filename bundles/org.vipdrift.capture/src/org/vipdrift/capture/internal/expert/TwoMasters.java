package org.vipdrift.capture.internal.expert;

import java.time.Instant;
import java.util.function.Consumer;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.drift.RouterAdvert;
import org.vipdrift.capture.drift.RouterAdvert.Role;
import org.vipdrift.capture.drift.Subject;
import org.vipdrift.capture.expert.ExpertNote;

/** Two masters of one virtual router in turn: the first goes on after the second has begun, and neither gives way. */
final class TwoMasters implements ExpertRule {
    private final Masters masters = new Masters();
    private final Pause<Subject> pause = new Pause<>();

    @Override
    public void look(Evidence packet, Consumer<ExpertNote> notes) {
        for (RouterAdvert advert : packet.adverts()) {
            Masters.Heard before = masters.put(advert, packet.at());
            if (advert.role() == Role.MASTER && before != null && before.lives(packet.at())) {
                masters.others(advert, packet.at()).stream().filter(other -> !other.at().isBefore(before.at()))
                        .map(Masters.Heard::advert).filter(other -> !DuplicateRouterId.differ(advert, other))
                        .findFirst()
                        .ifPresent(other -> say(advert, other, packet.at(), packet.packet(), notes));
            }
        }
    }

    private void say(RouterAdvert advert, RouterAdvert other, Instant at, long packet, Consumer<ExpertNote> notes) {
        if (pause.passes(advert.router(), at)) {
            notes.accept(new ExpertNote(Severity.ERROR, ExpertNote.Kind.TWO_MASTERS, packet,
                    advert.router().text() + " has two masters, " + MasterText.of(other) + "; and "
                            + MasterText.of(advert) + ".",
                    "See whether the two hear each other: a filter for protocol 112 or the multicast group, different"
                            + " passwords, versions or intervals keep them from it."));
        }
    }
}
