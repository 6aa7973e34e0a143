package org.vipdrift.inventory.internal.exchange.ansible;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Confined to one thread. A host line taken apart as Ansible does it, by Python's shlex: blanks between words, quotes that
 * join (a backslash escapes outside of quotes and in double ones), and a comment from {@code #} at the beginning of a word.
 */
final class Words {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;

    private Words(String line) {
        this.line = line;
    }

    /** The words; absent if a quote is not closed. */
    static Optional<List<String>> of(String line) {
        Words words = new Words(line);
        return words.split() ? Optional.of(words.words) : Optional.empty();
    }

    private boolean split() {
        int at = 0;
        while (at >= 0 && at < line.length()) {
            char c = line.charAt(at);
            if (c == '#' && !begun) {
                return true;
            }
            at = Character.isWhitespace(c) ? blank(at) : begun(at, c);
        }
        end();
        return at >= 0;
    }

    private int blank(int at) {
        end();
        return at + 1;
    }

    private void end() {
        if (begun) {
            words.add(word.toString());
            word.setLength(0);
            begun = false;
        }
    }

    /** The place behind what stands here; -1 if it does not end. */
    private int begun(int at, char c) {
        begun = true;
        return switch (c) {
            case '\'' -> single(at);
            case '"' -> quoted(at + 1);
            case '\\' -> literal(at + 1);
            default -> literal(at);
        };
    }

    private int single(int at) {
        int end = line.indexOf('\'', at + 1);
        if (end >= 0) {
            word.append(line, at + 1, end);
        }
        return end < 0 ? -1 : end + 1;
    }

    private int quoted(int from) {
        for (int at = from; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                return at + 1;
            }
            boolean escape = c == '\\' && at + 1 < line.length() && "\"\\".indexOf(line.charAt(at + 1)) >= 0;
            word.append(escape ? line.charAt(++at) : c);
        }
        return -1;
    }

    private int literal(int at) {
        if (at >= line.length()) {
            return -1;
        }
        word.append(line.charAt(at));
        return at + 1;
    }
}
