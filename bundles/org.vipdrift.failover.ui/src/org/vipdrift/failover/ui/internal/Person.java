package org.vipdrift.failover.ui.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who asks, for the journal. */
public final class Person {
    private Person() {
    }

    /** "anna@desk". */
    public static String name() {
        String user = System.getProperty("user.name", "?");
        try {
            return user + "@" + InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return user + "@" + Messages.thisMachine;
        }
    }
}
