package org.vipdrift.capture.file;

/**
 * Where a capture file ends before its end. All packets before are there.
 *
 * @param offset the byte at which the first record that cannot be read starts; of the uncompressed data where the
 *        sentence says so
 * @param sentence what is wrong, where, and what that means
 */
public record Damage(Kind kind, long offset, String sentence) {

    /** What kind of trouble it is, for a program to tell apart. */
    public enum Kind {
        /** The file ends within a record; if somebody still writes it, the rest may follow. */
        CUT_SHORT,
        /** What is there cannot be. */
        BROKEN,
        /** The file was cut, overwritten, replaced or deleted while it was open. */
        CHANGED,
        /** There is no room to unpack the rest of a compressed file. */
        NO_SPACE
    }

    /** Whether reading on later can help. */
    public boolean mayHeal() {
        return kind == Kind.CUT_SHORT;
    }
}
