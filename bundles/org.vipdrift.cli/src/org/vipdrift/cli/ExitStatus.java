package org.vipdrift.cli;

import java.util.Comparator;
import java.util.stream.Stream;

/** What a run tells the shell; numbers as in sysexits.h and Pacemaker. In the order from good to worst for many hosts. */
public enum ExitStatus {
    OK(0, "It worked."),
    DEGRADED(190, "Something is not as it should be, or not known (status); too slow (drill)."),
    NO_SUCH_ITEM(105, "There is no such host, group or interface."),
    USAGE(64, "The command line can't be understood."),
    BAD_DATA(65, "A value or a file can't be right: a broken rule, a damaged inventory or journal."),
    UNAVAILABLE(69, "A host can't be reached."),
    TIMEOUT(124, "A host that was reached did not answer in time, or the time given was over."),
    NO_PERMISSION(77, "A login or a right was refused."),
    CONFIGURATION(78, "Something is not set up as needed, here or on a host; a host key is not trusted."),
    UNSAFE(107, "It was refused because it is not safe; a move may be forced."),
    ERROR(1, "It failed; what was begun has been undone, or the message says what is left."),
    OUTCOME_UNKNOWN(112, "Nobody knows how it ended; look before trying again."),
    INTERRUPTED(130, "A person stopped it."),
    OUTPUT_CLOSED(141, "Whoever read the output had enough, as head does.");

    private final int number;
    private final String meaning;

    ExitStatus(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    /** One sentence for the help. */
    public String meaning() {
        return meaning;
    }

    /** The worst of several, OK if there are none. */
    public static ExitStatus worst(Stream<ExitStatus> all) {
        return all.max(Comparator.naturalOrder()).orElse(OK);
    }
}
