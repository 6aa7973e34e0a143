package org.vipdrift.vrrp;

import java.net.InetAddress;
import org.vipdrift.core.Addresses;

/** What reading an advert comes to. */
public sealed interface AdvertReading {

    /** All checks are passed; whether the virtual router id is one's own is for the reader to look at. */
    record Accepted(Advert advert) implements AdvertReading {
    }

    /**
     * @param source who sent it
     * @param virtualRouterId as far as it can be read, else 0
     */
    record Refused(Refusal refusal, InetAddress source, int virtualRouterId) implements AdvertReading {

        public String sentence() {
            return "An advert of " + Addresses.text(source) + " for virtual router id " + virtualRouterId
                    + " is not listened to: " + refusal.reason() + ".";
        }
    }
}
