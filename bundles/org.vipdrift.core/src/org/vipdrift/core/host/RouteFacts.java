package org.vipdrift.core.host;

import java.net.InetAddress;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A route of the main table.
 *
 * @param destination null for the default route
 * @param gateway null for a directly connected subnet
 * @param interfaceName where packets leave
 */
public record RouteFacts(@Nullable InetAddress destination, int prefixLength, @Nullable InetAddress gateway,
        String interfaceName) {
}
