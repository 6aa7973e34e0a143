package org.vipdrift.remote.sshj.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.RemoteTarget;

/** Says which algorithms a host insists on that we do not have. */
final class Algorithms {
    /** SSHJ's message: "Unable to reach a settlement of KIND: [ours] and [theirs]". */
    private static final Pattern MESSAGE = Pattern
            .compile("settlement of (\\w{1,64}): \\[[^\\]]{0,4000}\\] and \\[([^\\]]{0,4000})");
    private static final Pattern POST_QUANTUM = Pattern.compile("sntrup761.*|mlkem.*");
    private static final Pattern MARKERS = Pattern.compile("ext-info-.*|kex-strict-.*");

    private static final int MOST_NAMED = 20;

    private Algorithms() {
    }

    static String sentence(RemoteTarget target, String message) {
        Matcher matcher = MESSAGE.matcher(message);
        if (!matcher.find()) {
            return "Host " + target.host() + " and VipDrift have no SSH algorithm in common.";
        }
        List<String> theirs = List.of(matcher.group(2).split(", ?")).stream().map(Printable::clean)
                .filter(name -> !MARKERS.matcher(name).matches()).limit(MOST_NAMED).toList();
        boolean keyExchange = "KeyExchangeAlgorithms".equals(matcher.group(1));
        if (keyExchange && theirs.stream().allMatch(name -> POST_QUANTUM.matcher(name).matches())) {
            return "Host " + target.host() + " allows post-quantum key exchange alone (" + String.join(", ", theirs)
                    + "), which VipDrift does not have yet; allow curve25519-sha256 in its sshd_config (KexAlgorithms).";
        }
        return "Host " + target.host() + " and VipDrift have no " + kind(matcher.group(1))
                + " in common; the host allows " + String.join(", ", theirs) + ".";
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "KeyExchangeAlgorithms" -> "key exchange";
            case "HostKeyAlgorithms" -> "host key type";
            case "Client2ServerCipherAlgorithms", "Server2ClientCipherAlgorithms" -> "cipher";
            case "Client2ServerMACAlgorithms", "Server2ClientMACAlgorithms" -> "message authentication";
            default -> "compression";
        };
    }
}
