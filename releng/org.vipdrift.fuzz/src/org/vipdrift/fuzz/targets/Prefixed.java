package org.vipdrift.fuzz.targets;

/** Inputs whose first octet says what is to be done with the others. */
final class Prefixed {
    private Prefixed() {
    }

    /** @param first its low 8 bits count */
    static byte[] seed(int first, byte[] octets) {
        byte[] input = new byte[1 + octets.length];
        input[0] = (byte) first;
        System.arraycopy(octets, 0, input, 1, octets.length);
        return input;
    }
}
