package org.vipdrift.capture.pcap4j.internal;

import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapNativeException;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.core.Printable;

/** What went wrong in libpcap, as a sentence with the remedy. */
public final class Troubles {
    /** PCAP_ERROR_ codes of pcap(3PCAP). */
    private static final int NO_SUCH_DEVICE = -5;
    private static final int PERMISSION_DENIED = -8;
    private static final int INTERFACE_NOT_UP = -9;
    private static final int PROMISCUOUS_DENIED = -11;
    static final String NO_RIGHTS = "Capturing needs the right CAP_NET_RAW, which this process does not have: run it "
            + "as root, or as yourself with that one right, as in: sudo setpriv --reuid=\"$(id -u)\" "
            + "--regid=\"$(id -g)\" --init-groups --inh-caps=+net_raw --ambient-caps=+net_raw COMMAND";
    private static final String NO_LIBRARY = "Capturing needs libpcap, which cannot be loaded on this machine: install "
            + "it, on Debian by: apt-get install libpcap0.8";

    private Troubles() {
    }

    /** Work that calls libpcap. */
    @FunctionalInterface
    public interface PcapCall<T> {
        T run() throws PcapNativeException, NotOpenException;
    }

    /** Runs the call; whatever libpcap has against it becomes a sentence. */
    public static <T> T explained(PcapCall<T> call) throws CaptureException {
        return explained("", call);
    }

    /** @param interfaceName empty if no interface is concerned */
    public static <T> T explained(String interfaceName, PcapCall<T> call) throws CaptureException {
        try {
            return call.run();
        } catch (PcapNativeException | NotOpenException e) {
            throw of(interfaceName, e);
        } catch (LinkageError e) {
            throw new CaptureException(Reason.NO_LIBRARY, NO_LIBRARY, e);
        }
    }

    /** @param interfaceName empty if no interface is concerned */
    static CaptureException of(String interfaceName, Exception e) {
        int code = e instanceof PcapNativeException pcap && pcap.getReturnCode() instanceof Integer c ? c : 0;
        String name = Printable.quoted(interfaceName);
        return switch (code) {
            case PERMISSION_DENIED, PROMISCUOUS_DENIED -> new CaptureException(Reason.NO_RIGHTS, NO_RIGHTS, e);
            case NO_SUCH_DEVICE -> new CaptureException(Reason.NO_INTERFACE,
                    "There is no interface " + name + " on this machine: choose another.", e);
            case INTERFACE_NOT_UP -> new CaptureException(Reason.INTERFACE_DOWN, down(interfaceName), e);
            default -> new CaptureException(Reason.BROKEN, "Capturing" + (interfaceName.isEmpty() ? "" : " on " + name)
                    + " failed: " + words(e) + ".", e);
        };
    }

    static CaptureException badFilter(String problem) {
        return new CaptureException(Reason.BAD_FILTER, problem);
    }

    static String down(String interfaceName) {
        return "The interface " + Printable.quoted(interfaceName) + " is down: bring it up, then capture.";
    }

    /** libpcap's own words, without pcap4j's. */
    static String words(Exception e) {
        String message = Printable.clean(String.valueOf(e.getMessage()));
        int colon = message.startsWith("Error occurred") ? message.indexOf(": ") : -1;
        return colon < 0 ? message : message.substring(colon + 2);
    }
}
