package org.vipdrift.inventory.internal.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.vipdrift.inventory.exchange.ImportException;

/** A file's octets as text: a byte order mark says how; else UTF-8, and what is none, GB18030 (GB 18030-2022). */
public final class FileText {
    private static final byte[] UTF8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] LITTLE_MARK = {(byte) 0xff, (byte) 0xfe};
    private static final byte[] BIG_MARK = {(byte) 0xfe, (byte) 0xff};
    private static final Charset CHINESE = Charset.forName("GB18030");

    private FileText() {
    }

    /** @throws ImportException if it is no text, with the line */
    public static String of(byte[] octets) throws ImportException {
        if (begins(octets, UTF8_MARK)) {
            return known(octets, UTF8_MARK.length, StandardCharsets.UTF_8);
        }
        if (begins(octets, LITTLE_MARK)) {
            return known(octets, LITTLE_MARK.length, StandardCharsets.UTF_16LE);
        }
        if (begins(octets, BIG_MARK)) {
            return known(octets, BIG_MARK.length, StandardCharsets.UTF_16BE);
        }
        Optional<String> text = decoded(octets, 0, StandardCharsets.UTF_8).or(() -> decoded(octets, 0, CHINESE));
        return checked(text.orElseThrow(() -> new ImportException("",
                "The file is neither UTF-8 nor GB18030 text; save it as UTF-8.")));
    }

    private static boolean begins(byte[] octets, byte[] mark) {
        return octets.length >= mark.length && Arrays.equals(octets, 0, mark.length, mark, 0, mark.length);
    }

    private static String known(byte[] octets, int from, Charset charset) throws ImportException {
        return checked(decoded(octets, from, charset).orElseThrow(() -> new ImportException("",
                "The file begins as " + charset + " text and is none; save it as UTF-8.")));
    }

    private static Optional<String> decoded(byte[] octets, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(octets, from, octets.length - from)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String checked(String text) throws ImportException {
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            long line = text.substring(0, zero).chars().filter(c -> c == '\n').count() + 1;
            throw new ImportException("line " + line, "The file is no text: a zero octet stands here.");
        }
        return text;
    }
}
