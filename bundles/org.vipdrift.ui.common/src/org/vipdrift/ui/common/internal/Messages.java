package org.vipdrift.ui.common.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of this bundle. */
@NonNullByDefault({})
public final class Messages extends NLS {
    public static String acceptAndSave;
    public static String acceptOnce;
    public static String cancelled;
    public static String changedKeyHeading;
    public static String changedKeyKnown;
    public static String changedKeyRemoval;
    public static String changedKeySentence;
    public static String changedKeyShown;
    public static String changedKeyTitle;
    public static String close;
    public static String details;
    public static String keyFingerprint;
    public static String keyType;
    public static String masterAgain;
    public static String masterDiffers;
    public static String masterEmpty;
    public static String masterHeading;
    public static String masterLabel;
    public static String masterNewHeading;
    public static String masterTitle;
    public static String never;
    public static String passwordKeep;
    public static String passwordLabel;
    public static String passwordTitle;
    public static String reject;
    public static String revokedKeySentence;
    public static String unexpected;
    public static String unknownKeyCommand;
    public static String unknownKeyCompare;
    public static String unknownKeyHeading;
    public static String unknownKeySentence;
    public static String unknownKeyTitle;

    static {
        NLS.initializeMessages("org.vipdrift.ui.common.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
