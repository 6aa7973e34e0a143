package org.vipdrift.remote.internal.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ProxyCommand that people wrote before there was ProxyJump: {@code ssh -W %h:%p GATE}. It needs no program here. */
final class ForwardingCommand {
    private static final String FORWARD = "-W\\s*\"?\\[?%h\\]?:%p\"?";
    private static final String GATE = "([^\\s-]\\S*)";
    private static final Pattern FORM = Pattern
            .compile("(?:exec\\s+)?(?:\\S*/)?ssh(?:\\s+-[qTx])*\\s+(?:" + FORWARD + "\\s+"
                    + GATE + "|" + GATE + "\\s+" + FORWARD + ")(?:\\s+2>\\s*/dev/null)?");

    private ForwardingCommand() {
    }

    /** The host it goes through; absent if the command does anything else. */
    static Optional<JumpName> gate(String command) {
        Matcher matcher = FORM.matcher(command.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return JumpName.chain(matcher.group(1) != null ? matcher.group(1) : matcher.group(2)).stream().findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no host's name, so none of these commands
        }
    }
}
