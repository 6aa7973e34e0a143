package org.vipdrift.lab.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The lab's switch, which can be told to lose frames. This program runs on its side of the network. One user at a time. */
public final class Switch {
    private static final String OPEN = "add table bridge faults\ndelete table bridge faults\n";
    /** VRRP's protocol number, RFC 9568. */
    public static final String ADVERTS = "ether type ip ip protocol 112";

    private Switch() {
    }

    /** Loses nothing any more. */
    public static void open() throws IOException, InterruptedException {
        nft(OPEN);
    }

    /** From now on loses what these match, in nftables' words, and nothing else. */
    public static void lose(String... matches) throws IOException, InterruptedException {
        nft(OPEN + "table bridge faults { chain lost { type filter hook forward priority 0;\n"
                + List.of(matches).stream().map(match -> match + " drop\n").collect(Collectors.joining()) + "}\n}\n");
    }

    public static String to(String host) {
        return "oifname \"vb-" + host + "\"";
    }

    public static String from(String host) {
        return "iifname \"vb-" + host + "\"";
    }

    private static void nft(String commands) throws IOException, InterruptedException {
        Process nft = new ProcessBuilder("nft", "-f", "-").inheritIO().redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        try (var input = nft.getOutputStream()) {
            input.write(commands.getBytes(StandardCharsets.UTF_8));
        }
        if (nft.waitFor() != 0) {
            throw new IOException("The switch did not take: " + commands);
        }
    }
}
