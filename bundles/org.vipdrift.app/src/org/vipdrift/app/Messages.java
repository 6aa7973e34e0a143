package org.vipdrift.app;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of this bundle. */
@NonNullByDefault({})
final class Messages extends NLS {
    public static String aboutHeading;
    public static String aboutSentence;
    public static String cannotStart;
    public static String closingNote;
    public static String demoCommand;
    public static String demoHeading;
    public static String demoSentence;
    public static String logEmpty;
    public static String logHeading;
    public static String logSentence;
    public static String noDataFolder;
    public static String readOnlyTitle;

    static {
        NLS.initializeMessages("org.vipdrift.app.messages", Messages.class);
    }

    private Messages() {
    }
}
