package org.vipdrift.agent.internal.check;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.vipdrift.core.Printable;

/** Why an attempt failed, as a sentence. */
final class Causes {
    private static final int LONGEST = 200;

    private Causes() {
    }

    static String sentence(Exception e) {
        String said = Printable.oneLine(String.valueOf(e.getMessage()), LONGEST);
        return switch (e) {
            case SocketTimeoutException _ -> "It did not answer in time.";
            case UnknownHostException _ -> "No address is known for " + said + '.';
            case ConnectException _,NoRouteToHostException _ -> said + '.';
            case RuntimeException _ ->
                "The attempt could not be made: " + e.getClass().getSimpleName() + ": " + said + '.';
            default -> said.endsWith(".") ? said : said + '.';
        };
    }
}
