package org.vipdrift.failover.ui.internal.maintenance;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of maintenance. */
@NonNullByDefault({})
final class Messages extends NLS {
    public static String beginButton;
    public static String beginJob;
    public static String closeButton;
    public static String columnFirst;
    public static String columnGroup;
    public static String columnResult;
    public static String columnTold;
    public static String doneHeading;
    public static String endButton;
    public static String endHeading;
    public static String endJob;
    public static String endSentence;
    public static String endedHeading;
    public static String failedHeading;
    public static String groups;
    public static String hideButton;
    public static String hintReason;
    public static String hintRefused;
    public static String leaveLabel;
    public static String lengthDay;
    public static String lengthEightHours;
    public static String lengthHalfHour;
    public static String lengthHour;
    public static String lengthLabel;
    public static String lengthOpen;
    public static String lengthTwoHours;
    public static String lengthWeek;
    public static String notTold;
    public static String partlyHeading;
    public static String planJob;
    public static String planning;
    public static String planningHeading;
    public static String readyHeading;
    public static String reasonHint;
    public static String reasonLabel;
    public static String refusedHeading;
    public static String runningHeading;
    public static String stays;
    public static String title;

    static {
        NLS.initializeMessages("org.vipdrift.failover.ui.internal.maintenance.messages", Messages.class);
    }

    private Messages() {
    }
}
