package org.vipdrift.capture.internal.expert;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.drift.Holder;
import org.vipdrift.capture.drift.RouterAdvert;
import org.vipdrift.capture.drift.RouterAdvert.Role;
import org.vipdrift.capture.drift.Subject;
import org.vipdrift.capture.internal.drift.Latest;

/** Confined to one thread. The last advert of each master of each virtual router. */
final class Masters {
    private static final int MOST_OF_ROUTER = 8;
    private final Map<Subject.Router, Map<Holder, Heard>> all = new Latest<>(Limits.MOST);

    record Heard(RouterAdvert advert, Instant at) {

        boolean lives(Instant now) {
            return now.isBefore(at.plus(Limits.life(advert)));
        }
    }

    /** What this one said before, forgotten if it resigns. */
    @Nullable
    Heard put(RouterAdvert advert, Instant at) {
        Map<Holder, Heard> ofRouter = all.computeIfAbsent(advert.router(), _ -> new LinkedHashMap<>());
        Heard before = ofRouter.remove(advert.by());
        if (advert.role() == Role.MASTER) {
            ofRouter.put(advert.by(), new Heard(advert, at));
        }
        if (ofRouter.size() > MOST_OF_ROUTER) {
            ofRouter.remove(ofRouter.keySet().iterator().next());
        }
        return before;
    }

    /** Those that were heard within their life, the latest last. */
    List<Heard> others(RouterAdvert than, Instant now) {
        return all.getOrDefault(than.router(), Map.of()).values().stream()
                .filter(heard -> !heard.advert.by().equals(than.by()) && heard.lives(now)).toList();
    }
}
