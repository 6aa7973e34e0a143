package org.vipdrift.control.internal.evidence;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of texts what looks like a secret, for a log or a check's address may have one in spite of all care. */
final class Scrub {
    private static final String GONE = "[removed]";
    private static final String NAMES = "(?:[a-z0-9_.-]*(?:password|passwd|passphrase|secret|token|credential|api[_-]?key"
            + "|private[_-]?key|auth[_-]?pass)[a-z0-9_.-]*)";

    /** @param by what it becomes, for {@link java.util.regex.Matcher#replaceAll} */
    private record Rule(Pattern what, String by) {
    }

    private static final List<Rule> RULES = List.of(
            new Rule(Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\\z)",
                    Pattern.DOTALL), GONE),
            new Rule(Pattern.compile("(?i)(authorization\\s*[:=]\\s*[\"']?(?:basic|bearer|digest)?\\s*)[^\\s\"',;]+"),
                    "$1" + GONE),
            new Rule(Pattern.compile("(?i)(\"" + NAMES + "\"\\s*:\\s*\")(?:\\\\.|[^\"\\\\])*"), "$1" + GONE),
            new Rule(Pattern.compile("(?i)(\\b" + NAMES + "\\s*[=:]\\s*)(\"[^\"]*\"|'[^']*'|[^\\s\"',;&]+)"),
                    "$1" + GONE),
            new Rule(Pattern.compile("(?i)((?:^|\\s)--?" + NAMES + "\\s+)(\"[^\"]*\"|'[^']*'|[^\\s\"',;&]+)"),
                    "$1" + GONE),
            new Rule(Pattern.compile("(?i)(\\b[a-z][a-z0-9+.-]*://)[^\\s/@\"']+@"), "$1" + GONE + "@"));

    private Scrub() {
    }

    static String clean(String text) {
        String clean = text;
        for (Rule rule : RULES) {
            clean = rule.what().matcher(clean).replaceAll(rule.by());
        }
        return clean;
    }
}
