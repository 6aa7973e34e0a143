package org.vipdrift.capture.ui.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of this bundle. */
@NonNullByDefault({})
final class Messages extends NLS {
    public static String allFiles;
    public static String apply;
    public static String applyTip;
    public static String badFilter;
    public static String bytes;
    public static String cannotCapture;
    public static String cannotOpen;
    public static String cannotOpenFile;
    public static String cannotSave;
    public static String captureFiles;
    public static String capturing;
    public static String capturingFiltered;
    public static String changes;
    public static String changeWhat;
    public static String changeWhen;
    public static String changeWhere;
    public static String clearFilter;
    public static String clearFilterTip;
    public static String clearFind;
    public static String colourFile;
    public static String coloursRead;
    public static String coloursWritten;
    public static String columnDestination;
    public static String columnInfo;
    public static String columnLength;
    public static String columnNumber;
    public static String columnProtocol;
    public static String columnRule;
    public static String columnSource;
    public static String columnTime;
    public static String copied;
    public static String copiedSome;
    public static String copySentence;
    public static String counts;
    public static String countsKept;
    public static String displayFilter;
    public static String displayFilterHint;
    public static String displayFilterTip;
    public static String droppedTip;
    public static String dropsAtEnd;
    public static String dropsAtEndTip;
    public static String endedByItself;
    public static String fields;
    public static String fieldsHint;
    public static String fileCounts;
    public static String fileReading;
    public static String fileShown;
    public static String filter;
    public static String filterHint;
    public static String filterHistory;
    public static String filterHistoryClear;
    public static String filterHistoryEmpty;
    public static String filtering;
    public static String filterInvalid;
    public static String filterNone;
    public static String filterTip;
    public static String filterValid;
    public static String find;
    public static String findHint;
    public static String findNextTip;
    public static String findNothing;
    public static String findPreviousTip;
    public static String findTip;
    public static String idle;
    public static String idleHeading;
    public static String idleSentence;
    public static String interfaceChoice;
    public static String interfaceDown;
    public static String interfaceOnHost;
    public static String interfaceTip;
    public static String interfaceWith;
    public static String listening;
    public static String listeningFiltered;
    public static String listeningSentence;
    public static String lookAgain;
    public static String looking;
    public static String noCondition;
    public static String noInterfaces;
    public static String noInterfacesSentence;
    public static String noStations;
    public static String noStationsSentence;
    public static String notFound;
    public static String notFoundSentence;
    public static String nothingToSave;
    public static String openCancelled;
    public static String opening;
    public static String openJob;
    public static String openTitle;
    public static String packets;
    public static String pcapFiles;
    public static String pcapngFiles;
    public static String proposal;
    public static String saved;
    public static String saveJob;
    public static String saveTitle;
    public static String start;
    public static String startCapture;
    public static String startTip;
    public static String stationChange;
    public static String stationChanges;
    public static String stationFilter;
    public static String stationFirst;
    public static String stationIp;
    public static String stationLast;
    public static String stationMac;
    public static String stationPackets;
    public static String stations;
    public static String stationVendor;
    public static String stop;
    public static String stopped;
    public static String stopTip;

    static {
        NLS.initializeMessages("org.vipdrift.capture.ui.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
