package org.vipdrift.core.host;

import java.net.InetAddress;

/**
 * @param secondary IFA_F_SECONDARY: it vanishes with its primary unless promote_secondaries is set
 * @param validSeconds IFA_CACHEINFO valid lifetime, {@link #FOREVER} for no end
 */
public record AddressFacts(InetAddress address, int prefixLength, boolean secondary, long validSeconds) {
    public static final long FOREVER = 0xffff_ffffL;
}
