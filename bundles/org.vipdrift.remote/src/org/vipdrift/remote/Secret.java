package org.vipdrift.remote;

import java.util.Arrays;

/** Thread-safe until closed. A password or passphrase that never shows itself; closing it wipes it. */
public final class Secret implements AutoCloseable {
    private final char[] characters;

    /** Takes over the array: the caller must not keep it. */
    public Secret(char[] characters) {
        this.characters = characters;
    }

    /** A copy for the one library call that needs it; the caller wipes it. */
    public char[] reveal() {
        return characters.clone();
    }

    public Secret copy() {
        return new Secret(reveal());
    }

    public boolean isSame(Secret other) {
        return Arrays.equals(characters, other.characters);
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "secret";
    }
}
