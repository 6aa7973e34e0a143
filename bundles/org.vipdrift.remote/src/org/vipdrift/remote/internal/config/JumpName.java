package org.vipdrift.remote.internal.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Immutable. A host on the way: {@code [user@]host[:port]} or {@code ssh://[user@]host[:port]}, IPv6 in brackets. */
record JumpName(Optional<String> user, String host, OptionalInt port) {
    private static final Pattern FORM = Pattern
            .compile(
                    "(?:ssh://)?(?:([^\\s/]+)@)?(\\[[0-9A-Fa-f:.%a-z]+\\]|[^\\s:@/\\[\\]-][^\\s:@/\\[\\]]*)(?::(\\d{1,5}))?/?");

    /**
     * The first host is the first on the way.
     *
     * @throws IllegalArgumentException if it is no list of hosts
     */
    static List<JumpName> chain(String text) {
        return text.equalsIgnoreCase("none") ? List.of() : Stream.of(text.split(",", -1)).map(JumpName::one).toList();
    }

    private static JumpName one(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("it is no list of hosts, each as user@host:port");
        }
        String host = matcher.group(2).startsWith("[") ? matcher.group(2).substring(1, matcher.group(2).length() - 1)
                : matcher.group(2);
        return new JumpName(Optional.ofNullable(matcher.group(1)), host,
                matcher.group(3) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(matcher.group(3))));
    }

    /** As {@code ssh -G} prints it. */
    @Override
    public String toString() {
        return user.map(name -> name + "@").orElse("") + (host.indexOf(':') >= 0 ? "[" + host + "]" : host)
                + (port.isPresent() ? ":" + port.getAsInt() : "");
    }
}
