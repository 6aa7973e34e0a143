package org.vipdrift.lab.tests;

import java.util.Map;
import java.util.stream.Collectors;

/** Immutable. Passwords that users of a lab's host have for a while. Who else comes or goes there meanwhile is left alone. */
public record Passwords(Lab lab, String host) {
    private static final String SAVED = "/root/shadow.before";

    /** @param words by user; none ends in a line's end */
    public void set(Map<String, String> words) {
        String users = String.join("|", words.keySet());
        String lines = words.entrySet().stream().map(entry -> entry.getKey() + ":" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        lab.ssh(host, "umask 077; grep -E '^(" + users + "):' /etc/shadow > " + SAVED + "; chpasswd <<'END'\n" + lines
                + "END\n");
    }

    /** Those users have again what they had. */
    public void restore() {
        lab.ssh(host,
                "umask 077; awk -F: 'NR == FNR { old[$1] = $0; next } { print ($1 in old) ? old[$1] : $0 }' " + SAVED
                        + " /etc/shadow > " + SAVED + ".now && cat " + SAVED + ".now > /etc/shadow; rm -f " + SAVED
                        + " " + SAVED
                        + ".now /etc/shadow-");
    }
}
