package org.vipdrift.capture.dumpcap.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.core.Printable;

/** What vipdrift-capture writes when something is wrong, as one sentence with the remedy. */
final class OwnWords {
    private static final Pattern COMPLAINT = Pattern.compile("(?m)^vipdrift-capture: ([a-z]+): (.*)$");

    private OwnWords() {
    }

    /** What it complains of; absent if it does not. */
    static Optional<CaptureException> trouble(Path program, String interfaceName, String said) {
        Matcher line = COMPLAINT.matcher(said);
        return line.find() ? Optional.of(trouble(program, interfaceName, line.group(1), Printable.clean(line.group(2))))
                : Optional.empty();
    }

    private static CaptureException trouble(Path program, String interfaceName, String word, String text) {
        String name = Printable.quoted(interfaceName);
        return switch (word) {
            case "rights" -> new CaptureException(Reason.NO_RIGHTS, Remedy.ownWithoutRight(program));
            case "interface" -> DumpcapWords.noInterface(interfaceName);
            case "down" -> new CaptureException(Reason.INTERFACE_DOWN, DumpcapWords.down(interfaceName));
            case "gone" -> new CaptureException(Reason.BROKEN, "The capture on " + name
                    + " ended because the interface went down or away: start it again when it is back.");
            case "link" -> new CaptureException(Reason.BROKEN, noEthernet(interfaceName));
            case "filter" -> new CaptureException(Reason.BAD_FILTER,
                    "The kernel does not accept the capture filter (" + text + "): change it.");
            default -> new CaptureException(Reason.BROKEN, "Capturing on " + name + " failed: " + text + ".");
        };
    }

    static String noEthernet(String interfaceName) {
        return "The packets of the interface " + Printable.quoted(interfaceName)
                + " have no Ethernet headers, so they cannot be captured: choose another.";
    }

    static String clean(String said) {
        return Printable.clean(said.strip());
    }
}
