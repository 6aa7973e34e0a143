package org.vipdrift.lab.moves;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Immutable. What may be said of a move of web from h1 to h2 in which one host's agent was killed: patterns for whole
 * sentences, one per outcome. Each names the host that failed and why, and who holds now.
 *
 * @param killed whose agent died
 */
record KilledAgentSentences(String killed, String macOfH1, String macOfH2) {

    private static final String VIP = "198\\.51\\.100\\.100";

    /** The move went through, at once or after all. */
    String done() {
        String lost = killed.equals("h1") ? "h1 was lost while it released, and nobody answered any more"
                : "The claim's answer was lost";
        return "((" + lost + "|h2 took over by itself)\\. )?"
                + "web moved from h1 to h2( in [0-9]+\\.[0-9] ms)?: " + alone("h2", macOfH2);
    }

    /** Nothing was moved, or it was undone. */
    String rolledBack() {
        String now = " Now " + alone("h1", macOfH1);
        String back = " Rolled back: " + alone("h1", macOfH1);
        return any("Nothing was moved: " + silent() + now,
                killed.equals("h1") ? any("The release of h1 was not confirmed: " + silent() + back,
                        "h1 did not release: The agent program on h1 could not release the group: The agent of this host"
                                + " runs: .+" + now,
                        "(The agent of h1 does not answer and h1|h1 can't be reached and) still holds: " + silent()
                                + now)
                        : any("h1 did not release: It was not told to, for h2 can't be told to go on: " + silent()
                                + now,
                                "h2 did not confirm the claim: " + silent() + back,
                                "h2 did not claim: The order for group web under epoch [0-9]+ came after its deadline;"
                                        + " nothing was changed\\." + back));
    }

    /** It was not begun: the plan says who holds. */
    String refused() {
        String plan = "Switch web over from h1 to h2: h1 holds it and " + macOfH1
                + " \\(h1\\) answers on the wire, asked by h[23]( and h3)?\\.";
        return any(plan + " Refused: The target h2 can't take orders: " + silent(),
                "Things have changed since this was planned, now it would be: " + plan + " Plan again\\.");
    }

    private String silent() {
        return any("The connection to the agent on " + killed + " was lost: .+\\.",
                "The agent on " + killed + " did not answer within [0-9]+ ms\\.",
                killed + " did not answer within [0-9]+ ms: check that the host is up and reachable, or allow more"
                        + " time\\.",
                "The agent on " + killed + " can't be attached: The VipDrift agent does not run on this host"
                        + " \\(nobody listens at [^)]+\\)\\. Start it with: systemctl start vipdrift-agent\\.");
    }

    private static String alone(String host, String mac) {
        return mac + " \\(" + host + "\\) alone answers for " + VIP + ", seen by h[123]( and h[23])?\\.";
    }

    private static String any(String... patterns) {
        return Stream.of(patterns).collect(Collectors.joining("|", "(", ")"));
    }
}
