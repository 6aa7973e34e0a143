package org.vipdrift.agent.internal.survey;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vipdrift.agent.api.Survey;
import org.vipdrift.agent.api.Survey.Overheard;
import org.vipdrift.agent.internal.host.Adverts;
import org.vipdrift.core.MacAddress;
import org.vipdrift.vrrp.Advert;

/** Thread-safe. Who sends adverts; of each sender and virtual router the first one counts, and there is an end to both. */
final class Heard implements Adverts.Ear {
    private final Map<Sender, Overheard> senders = new ConcurrentHashMap<>();

    private record Sender(int virtualRouterId, InetAddress from, MacAddress mac) {
    }

    @Override
    public void heard(Advert advert, MacAddress from) {
        if (senders.size() < Survey.MOST_ADVERTS) {
            senders.putIfAbsent(new Sender(advert.virtualRouterId(), advert.source(), from),
                    new Overheard(advert.version(), advert.virtualRouterId(), advert.priority(), advert.source(), from,
                            advert.addresses().stream().limit(Survey.MOST_VIPS).toList()));
        }
    }

    List<Overheard> all() {
        return List.copyOf(senders.values());
    }
}
