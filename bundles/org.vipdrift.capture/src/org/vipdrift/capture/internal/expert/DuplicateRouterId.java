package org.vipdrift.capture.internal.expert;

import java.util.HashSet;
import java.util.function.Consumer;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.drift.RouterAdvert;
import org.vipdrift.capture.drift.RouterAdvert.Role;
import org.vipdrift.capture.drift.Subject;
import org.vipdrift.capture.expert.ExpertNote;

/** Two masters use one id for different addresses: two groups that do not know of each other. */
final class DuplicateRouterId implements ExpertRule {
    private final Masters masters = new Masters();
    private final Pause<Subject> pause = new Pause<>();

    @Override
    public void look(Evidence packet, Consumer<ExpertNote> notes) {
        for (RouterAdvert advert : packet.adverts()) {
            masters.others(advert, packet.at()).stream().map(Masters.Heard::advert)
                    .filter(other -> advert.role() == Role.MASTER && differ(advert, other))
                    .filter(_ -> pause.passes(advert.router(), packet.at())).findFirst()
                    .ifPresent(other -> notes.accept(note(advert, other, packet.packet())));
            masters.put(advert, packet.at());
        }
    }

    static boolean differ(RouterAdvert one, RouterAdvert other) {
        return !one.addresses().isEmpty() && !other.addresses().isEmpty()
                && !new HashSet<>(one.addresses()).equals(new HashSet<>(other.addresses()));
    }

    private static ExpertNote note(RouterAdvert advert, RouterAdvert other, long packet) {
        return new ExpertNote(Severity.ERROR, ExpertNote.Kind.DUPLICATE_ROUTER_ID, packet,
                advert.router().text() + " is used for " + MasterText.of(other) + " and for " + MasterText.of(advert)
                        + ".",
                "Give one of the two groups another id.");
    }
}
