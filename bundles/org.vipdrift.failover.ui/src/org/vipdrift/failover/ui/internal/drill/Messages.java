package org.vipdrift.failover.ui.internal.drill;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of the drill. */
@NonNullByDefault({})
final class Messages extends NLS {
    public static String abortedHeading;
    public static String anyMember;
    public static String awayHeading;
    public static String back;
    public static String closeButton;
    public static String columnHost;
    public static String columnStep;
    public static String columnTook;
    public static String columnWay;
    public static String columnWhat;
    public static String doneHeading;
    public static String drillButton;
    public static String drillJob;
    public static String failedHeading;
    public static String guards;
    public static String hideButton;
    public static String hintMost;
    public static String hintRefused;
    public static String lateHeading;
    public static String mostLabel;
    public static String outageBack;
    public static String outageThere;
    public static String planJob;
    public static String planning;
    public static String planningHeading;
    public static String readyHeading;
    public static String refusedHeading;
    public static String runningHeading;
    public static String steps;
    public static String stopButton;
    public static String stopping;
    public static String there;
    public static String title;
    public static String toLabel;

    static {
        NLS.initializeMessages("org.vipdrift.failover.ui.internal.drill.messages", Messages.class);
    }

    private Messages() {
    }
}
