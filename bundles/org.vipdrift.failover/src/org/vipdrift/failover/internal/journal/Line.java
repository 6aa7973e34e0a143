package org.vipdrift.failover.internal.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Immutable. One link of the chain:
 *
 * <pre>
 * {"prev":"64 hex digits","hash":"64 hex digits","entry":{...}}
 *          9                      83                      157
 * </pre>
 *
 * The hash is SHA-256 over the previous line's hash, as its hex digits, and the entry's bytes as they stand here. The
 * first line's previous hash is 64 zeros.
 */
record Line(String previous, String hash, String entry) {

    static final String START = "0".repeat(64);

    private static final String FORM = "{\"prev\":\"%s\",\"hash\":\"%s\",\"entry\":%s}";
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final int PREVIOUS_AT = 9;
    private static final int HASH_AT = 83;
    private static final int ENTRY_AT = 157;

    static Line following(String previous, String entry) {
        return new Line(previous, hash(previous, entry), entry);
    }

    /** Absent if the text has another form. Whether the hash is right is another question. */
    static Optional<Line> parse(String text) {
        if (text.length() <= ENTRY_AT || !text.endsWith("}")) {
            return Optional.empty();
        }
        Line line = new Line(text.substring(PREVIOUS_AT, PREVIOUS_AT + START.length()),
                text.substring(HASH_AT, HASH_AT + START.length()), text.substring(ENTRY_AT, text.length() - 1));
        boolean hex = HEX.matcher(line.previous).matches() && HEX.matcher(line.hash).matches();
        return hex && line.toString().equals(text) ? Optional.of(line) : Optional.empty();
    }

    boolean isGenuine() {
        return hash.equals(hash(previous, entry));
    }

    private static String hash(String previous, String entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(entry.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return String.format(FORM, previous, hash, entry);
    }
}
