package org.vipdrift.core.host;

import java.net.InetAddress;
import org.vipdrift.core.Addresses;

/**
 * @param secondary IFA_F_SECONDARY: it vanishes with its primary unless promote_secondaries is set
 * @param validSeconds IFA_CACHEINFO valid lifetime, {@link #FOREVER} for no end
 */
public record AddressFacts(InetAddress address, int prefixLength, boolean secondary, long validSeconds) {
    public static final long FOREVER = 0xffff_ffffL;

    /** ADDRESS/LENGTH, as {@code ip address} prints it. */
    public String text() {
        return Addresses.text(address) + "/" + prefixLength;
    }
}
