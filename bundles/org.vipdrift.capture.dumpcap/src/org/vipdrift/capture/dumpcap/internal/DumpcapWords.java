package org.vipdrift.capture.dumpcap.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.core.Printable;

/** What dumpcap writes when something is wrong, as one sentence with the remedy; as of Wireshark 3.4 to 4.6. */
final class DumpcapWords {
    private static final String COMPLAINT = "dumpcap: ";
    private static final Pattern FILTER = Pattern
            .compile("isn't a valid capture filter \\((?:can't parse filter expression: )?(.*)\\)\\.?");
    /** Said when it has no rights it could give up, and harmless. */
    private static final String NO_CAPABILITIES = "cap_set_proc";

    private DumpcapWords() {
    }

    static boolean isAboutRights(String said) {
        return said.contains("permission") || said.contains("Operation not permitted");
    }

    /** What it complains of; absent if it does not. */
    static Optional<CaptureException> trouble(Path program, String interfaceName, String filter, String said) {
        return said.lines().filter(line -> line.startsWith(COMPLAINT) && !line.contains(NO_CAPABILITIES)).findFirst()
                .map(line -> of(program, interfaceName, filter, line.substring(COMPLAINT.length()), said));
    }

    private static CaptureException of(Path program, String interfaceName, String filter, String line, String said) {
        String name = Printable.quoted(interfaceName);
        if (line.startsWith("Invalid capture filter")) {
            return new CaptureException(Reason.BAD_FILTER, badFilter(filter, said));
        }
        if (isAboutRights(said)) {
            return new CaptureException(Reason.NO_RIGHTS, Remedy.noRight(program));
        }
        if (line.contains("no device named") || said.contains("No such device exists")) {
            return noInterface(interfaceName);
        }
        if (line.contains("is not up")) {
            return new CaptureException(Reason.INTERFACE_DOWN, down(interfaceName));
        }
        if (line.contains("no longer attached")) {
            return new CaptureException(Reason.BROKEN, "Capturing on " + name + " failed: The interface disappeared.");
        }
        return new CaptureException(Reason.BROKEN, "Capturing on " + name + " failed: " + stopped(line));
    }

    private static String stopped(String line) {
        String clean = Printable.clean(line.strip());
        return clean.endsWith(".") ? clean : clean + ".";
    }

    private static String badFilter(String filter, String said) {
        Matcher reason = FILTER.matcher(said);
        return "The capture filter " + Printable.quoted(filter) + " is not valid: "
                + (reason.find() ? Printable.clean(reason.group(1)) : "dumpcap does not say why")
                + "; write it in pcap-filter's language, as in: arp or icmp6.";
    }

    static CaptureException noInterface(String interfaceName) {
        return new CaptureException(Reason.NO_INTERFACE, "There is no interface " + Printable.quoted(interfaceName)
                + " on this machine: choose another.");
    }

    static String down(String interfaceName) {
        return "The interface " + Printable.quoted(interfaceName) + " is down: bring it up, then capture.";
    }
}
