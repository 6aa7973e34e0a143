package org.vipdrift.capture.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;

/** Confined to one thread. Takes whole pcapng blocks off a stream as they come (layouts in {@link Blocks}). */
final class BlockStream {
    private static final int LONGEST = 1 << 20;
    private final InputStream in;
    private final byte[] ahead = new byte[LONGEST];
    /** What was read and not taken yet lies from here to {@link #end}. */
    private int at;
    private int end;
    private long passed;
    private boolean big;

    BlockStream(InputStream in) {
        this.in = in;
    }

    /** The byte order of the block taken last. */
    boolean isBig() {
        return big;
    }

    /** Where in the stream the block taken last ends. */
    long passed() {
        return passed;
    }

    /**
     * Waits for the next block.
     *
     * @return null at the end of the stream
     * @throws DamagedException if there cannot be such a block, or it is longer than a mebibyte, or the stream ends
     *         inside of it
     */
    byte @Nullable [] next() throws IOException, DamagedException {
        if (!fill(Blocks.SHORTEST)) {
            if (end > at) {
                throw cut();
            }
            return null;
        }
        int total = total();
        if (!fill(total)) {
            throw cut();
        }
        long again = Words.u32(ahead, at + total - Blocks.TRAILER, big);
        if (again != total) {
            throw new DamagedException(passed, "a block there has " + total + " octets at its start but " + again
                    + " at its end");
        }
        byte[] block = Arrays.copyOfRange(ahead, at, at + total);
        at += total;
        passed += total;
        return block;
    }

    private int total() throws DamagedException {
        int type = Words.i32(ahead, at, big);
        if (type == Blocks.SECTION) {
            big = Words.i32(ahead, at + Blocks.BODY, true) == Blocks.ORDER_MAGIC;
            if (Words.i32(ahead, at + Blocks.BODY, big) != Blocks.ORDER_MAGIC) {
                throw new DamagedException(passed, "a section there does not tell the order of its octets");
            }
        }
        long total = Words.u32(ahead, at + Blocks.TOTAL, big);
        PcapngFormat.checkTotal(type, total, passed);
        PcapngFormat.checkFollows(type, total, passed);
        if (total > LONGEST) {
            throw new DamagedException(passed, "a block there claims to have " + total + " octets");
        }
        return (int) total;
    }

    private DamagedException cut() {
        return new DamagedException(passed, "it ends inside of a block");
    }

    /** Has so many octets in memory, at most as many as there is room for; false if the stream ends before. */
    private boolean fill(int count) throws IOException {
        if (at + count > ahead.length) {
            System.arraycopy(ahead, at, ahead, 0, end - at);
            end -= at;
            at = 0;
        }
        while (end - at < count) {
            int some = in.read(ahead, end, ahead.length - end);
            if (some < 0) {
                return false;
            }
            end += some;
        }
        return true;
    }
}
