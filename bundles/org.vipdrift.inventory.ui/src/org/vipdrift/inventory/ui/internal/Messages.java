package org.vipdrift.inventory.ui.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of this bundle. */
@NonNullByDefault({})
final class Messages extends NLS {
    public static String agentAbsent;
    public static String agentAttached;
    public static String agentDown;
    public static String agentUnknown;
    public static String agentUnreachable;
    public static String columnAddress;
    public static String columnAddresses;
    public static String columnAgent;
    public static String columnHolds;
    public static String columnHost;
    public static String columnSeen;
    public static String filterHosts;
    public static String hosts;
    public static String linkDown;
    public static String noHosts;
    public static String noHostsAdd;
    public static String noHostsDemo;
    public static String noHostsSentence;

    static {
        NLS.initializeMessages("org.vipdrift.inventory.ui.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
