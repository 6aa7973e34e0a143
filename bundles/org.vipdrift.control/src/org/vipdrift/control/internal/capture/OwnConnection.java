package org.vipdrift.control.internal.capture;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteSession;

/**
 * The console's own SSH connection as packets on the host: each packet captured travels over it, and would be captured again.
 *
 * @param filter lets all but these packets pass, in libpcap's language
 * @param sentence what is left out
 */
record OwnConnection(String filter, String sentence) {
    /** sshd(8): client address, client port, server address, server port. */
    private static final String ASK = "printf %s \"$SSH_CONNECTION\"";
    private static final int WORDS = 4;
    private static final int LARGEST_PORT = 65_535;

    /** As the host sees it, addresses translated on the way included; where it does not say, all SSH to its port. */
    static OwnConnection of(RemoteSession session, Duration limit) throws InterruptedException {
        HostId host = session.target().host();
        return said(session, limit).flatMap(words -> exact(words, host))
                .orElseGet(() -> wholePort(session.target().port(), host));
    }

    private static Optional<String> said(RemoteSession session, Duration limit) throws InterruptedException {
        try {
            return Optional.of(session.exec(ASK, new byte[0], limit)).filter(ExecResult::succeeded)
                    .map(ExecResult::output);
        } catch (RemoteException e) {
            return Optional.empty();
        }
    }

    static Optional<OwnConnection> exact(String sshConnection, HostId host) {
        String[] words = sshConnection.strip().split(" ");
        if (words.length != WORDS) {
            return Optional.empty();
        }
        try {
            String client = address(words[0]);
            int clientPort = port(words[1]);
            String server = address(words[2]);
            int serverPort = port(words[3]);
            return Optional.of(new OwnConnection(
                    "not (tcp and host " + client + " and host " + server + " and port " + clientPort + " and port "
                            + serverPort + ")",
                    "Left out are the packets of this console's SSH connection to " + host + ", from " + client
                            + " port "
                            + clientPort + " to " + server + " port " + serverPort + "."));
        } catch (IllegalArgumentException notWhatSshdSays) {
            return Optional.empty();
        }
    }

    /** Without the zone that link-local addresses have. */
    private static String address(String word) {
        InetAddress address = Addresses.parse(word.replaceFirst("%.*", ""));
        return Addresses.text(address);
    }

    private static int port(String word) {
        int port = Integer.parseInt(word);
        if (port < 1 || port > LARGEST_PORT) {
            throw new InvalidValueException(port + " is no port.");
        }
        return port;
    }

    private static OwnConnection wholePort(int port, HostId host) {
        return new OwnConnection("not tcp port " + port, "Left out are all packets of TCP port " + port
                + ", as " + host + " does not say which of them are this console's SSH connection.");
    }

    /** What passes the filter given, without these packets; these come first, as some words change what follows them. */
    String and(String wanted) {
        return wanted.isEmpty() ? filter : filter + " and (" + wanted + ")";
    }
}
