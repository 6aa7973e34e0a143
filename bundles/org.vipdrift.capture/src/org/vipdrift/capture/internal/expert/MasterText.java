package org.vipdrift.capture.internal.expert;

import java.util.stream.Collectors;
import org.vipdrift.capture.drift.RouterAdvert;
import org.vipdrift.core.Addresses;

/** A master in words. */
final class MasterText {
    private MasterText() {
    }

    /** "198.51.100.100 by 02:00:5e:10:00:01 (198.51.100.11), priority 150". */
    static String of(RouterAdvert advert) {
        String addresses = advert.addresses().stream().map(Addresses::text).collect(Collectors.joining(", "));
        return (addresses.isEmpty() ? "" : addresses + " by ") + advert.by().text() + ", priority "
                + advert.priority();
    }
}
