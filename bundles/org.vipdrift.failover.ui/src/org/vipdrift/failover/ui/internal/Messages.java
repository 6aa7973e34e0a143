package org.vipdrift.failover.ui.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of this bundle. */
@NonNullByDefault({})
final class Messages extends NLS {
    public static String checkForbids;
    public static String checkInfo;
    public static String checkPassed;
    public static String checkRefuses;
    public static String checkWarns;
    public static String checks;
    public static String closeButton;
    public static String columnAnswers;
    public static String columnCheck;
    public static String columnEvidence;
    public static String columnGroup;
    public static String columnHolder;
    public static String columnHost;
    public static String columnKind;
    public static String columnMembers;
    public static String columnObservers;
    public static String columnOutage;
    public static String columnOutcome;
    public static String columnRemedy;
    public static String columnResult;
    public static String columnSeen;
    public static String columnStart;
    public static String columnStatus;
    public static String columnStep;
    public static String columnTime;
    public static String columnTook;
    public static String columnVip;
    public static String columnVips;
    public static String columnWay;
    public static String columnWhat;
    public static String columnWho;
    public static String columnWire;
    public static String driftReason;
    public static String driftTitle;
    public static String driftWho;
    public static String drifts;
    public static String endedHeading;
    public static String factFrom;
    public static String factOutage;
    public static String factUnknowns;
    public static String factVips;
    public static String filterDrifts;
    public static String forceLabel;
    public static String goAgain;
    public static String goButton;
    public static String groupChoiceGo;
    public static String groupChoiceHeading;
    public static String groupChoiceSentence;
    public static String groups;
    public static String hideButton;
    public static String hintAgain;
    public static String hintForce;
    public static String hintGrave;
    public static String manyProblems;
    public static String moveJob;
    public static String moveTitle;
    public static String noDrifts;
    public static String noDriftsSentence;
    public static String noGroups;
    public static String noGroupsNew;
    public static String noGroupsSentence;
    public static String noPlanHeading;
    public static String noProblems;
    public static String nobody;
    public static String notKnown;
    public static String nothing;
    public static String oneProblem;
    public static String outageAbout;
    public static String outagePlace;
    public static String outageRelease;
    public static String outageUnknown;
    public static String outcomeDone;
    public static String outcomeFailed;
    public static String outcomeRefused;
    public static String outcomeRolledBack;
    public static String outcomeUnknown;
    public static String planJob;
    public static String plannedHeading;
    public static String planningHeading;
    public static String planningSentence;
    public static String readJournal;
    public static String reasonHint;
    public static String reasonLabel;
    public static String runningHeading;
    public static String steps;
    public static String stopButton;
    public static String stopping;
    public static String targetLabel;
    public static String thisMachine;
    public static String timelineSpoken;
    public static String verbFailover;
    public static String verbForce;
    public static String verbPlace;
    public static String verbRelease;
    public static String verbSwitchover;
    public static String way;
    public static String wireEvidence;
    public static String wireMultiple;
    public static String wireSilent;
    public static String wireStranger;
    public static String wireUnexpected;
    public static String wireUnknown;

    static {
        NLS.initializeMessages("org.vipdrift.failover.ui.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
