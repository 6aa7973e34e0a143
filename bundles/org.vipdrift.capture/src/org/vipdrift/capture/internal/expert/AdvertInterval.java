package org.vipdrift.capture.internal.expert;

import java.util.Map;
import java.util.function.Consumer;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.drift.RouterAdvert;
import org.vipdrift.capture.drift.Subject;
import org.vipdrift.capture.expert.ExpertNote;
import org.vipdrift.capture.internal.drift.Latest;

/** Routers of one group have different intervals: in VRRP version 2 they ignore each other then, RFC 3768 7.1. */
final class AdvertInterval implements ExpertRule {
    private final Map<Subject, RouterAdvert> last = new Latest<>(Limits.MOST);
    private final Pause<Subject> pause = new Pause<>();

    @Override
    public void look(Evidence packet, Consumer<ExpertNote> notes) {
        for (RouterAdvert advert : packet.adverts()) {
            if (advert.interval().isZero() || advert.router().protocol() == Subject.Protocol.CARP) {
                continue;
            }
            RouterAdvert other = last.put(advert.router(), advert);
            if (other != null && !other.by().equals(advert.by()) && !other.interval().equals(advert.interval())
                    && pause.passes(advert.router(), packet.at())) {
                notes.accept(new ExpertNote(Severity.WARNING, ExpertNote.Kind.ADVERT_INTERVAL, packet.packet(),
                        advert.router().text() + " is advertised every " + advert.interval().toMillis() + " ms by "
                                + advert.by().text() + ", but every " + other.interval().toMillis() + " ms by "
                                + other.by().text() + ".",
                        "Configure the same interval on all routers of the group."));
            }
        }
    }
}
