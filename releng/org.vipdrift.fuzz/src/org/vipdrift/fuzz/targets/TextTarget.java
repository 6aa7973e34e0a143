package org.vipdrift.fuzz.targets;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.vipdrift.fuzz.Allocation;
import org.vipdrift.fuzz.FuzzTarget;

/** A reader of text, whatever the octets are. */
abstract class TextTarget implements FuzzTarget {
    /** Jazzer's own looks into maps and texts count, too. */
    private static final long FIXED_OCTETS = 4 << 20;
    private static final int OCTETS_PER_CHARACTER = 2000;

    @Override
    public final Stream<byte[]> seeds() {
        return texts().map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    abstract Stream<String> texts();

    @Override
    public final void test(byte[] input) throws Exception {
        String text = new String(input, StandardCharsets.UTF_8);
        Allocation.bounded(FIXED_OCTETS + (long) OCTETS_PER_CHARACTER * text.length(), "Reading the text", () -> {
            read(text);
            return "";
        });
    }

    abstract void read(String text);
}
