package org.vipdrift.inventory.ui.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of this bundle. */
@NonNullByDefault({})
final class Messages extends NLS {
    public static String addButton;
    public static String addJob;
    public static String addSentence;
    public static String addTitle;
    public static String addressBad;
    public static String addressMissing;
    public static String agentAbsent;
    public static String agentAttached;
    public static String agentDown;
    public static String agentInstalling;
    public static String agentMaintenance;
    public static String agentNotAsked;
    public static String agentRemoving;
    public static String agentRestarting;
    public static String agentUnknown;
    public static String agentUnreachable;
    public static String browse;
    public static String closeButton;
    public static String columnAddress;
    public static String columnAddresses;
    public static String columnAgent;
    public static String columnHolds;
    public static String columnHost;
    public static String columnSeen;
    public static String columnState;
    public static String columnStep;
    public static String createButton;
    public static String deployDetails;
    public static String deployFailed;
    public static String deployJob;
    public static String deployRunning;
    public static String deploySentence;
    public static String deployWaiting;
    public static String down;
    public static String editButton;
    public static String editHeading;
    public static String editTitle;
    public static String fieldAddress;
    public static String fieldAddressHint;
    public static String fieldBecome;
    public static String fieldKeyFile;
    public static String fieldLink;
    public static String fieldLinkHint;
    public static String fieldMembers;
    public static String fieldName;
    public static String fieldNameHint;
    public static String fieldPassphrase;
    public static String fieldPassphraseHint;
    public static String fieldPassword;
    public static String fieldPort;
    public static String fieldUser;
    public static String fieldUserHint;
    public static String fieldVips;
    public static String fieldVipsHint;
    public static String fieldWay;
    public static String filterHosts;
    public static String foundHint;
    public static String foundSpoken;
    public static String groupChecking;
    public static String groupJob;
    public static String groupNameHint;
    public static String groupSentence;
    public static String groupTitle;
    public static String hosts;
    public static String installHeading;
    public static String keyFileBad;
    public static String keyFileMissing;
    public static String linkDown;
    public static String lookJob;
    public static String maintenanceEnds;
    public static String maintenanceOpen;
    public static String maintenanceTip;
    public static String membersMissing;
    public static String nameTaken;
    public static String noHosts;
    public static String noHostsAdd;
    public static String noHostsDemo;
    public static String noHostsSentence;
    public static String portBad;
    public static String removeAgentHeading;
    public static String removeAgentSentence;
    public static String removeButton;
    public static String removeGroupHeading;
    public static String removeGroupSentence;
    public static String removeHostHeading;
    public static String removeHostSentence;
    public static String restartHeading;
    public static String retryButton;
    public static String stopButton;
    public static String stopping;
    public static String terminalHeading;
    public static String testButton;
    public static String testHeading;
    public static String testJob;
    public static String testedHeading;
    public static String testing;
    public static String trustJob;
    public static String uninstallHeading;
    public static String up;
    public static String vipsMissing;
    public static String wayAutomatic;
    public static String wayKeyFile;
    public static String wayPassword;

    static {
        NLS.initializeMessages("org.vipdrift.inventory.ui.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
