package org.vipdrift.capture;

/** How much a field or packet deserves attention, from none to impossible. */
public enum Severity {
    NONE,
    /** Worth knowing. */
    NOTE,
    /** Strange or suspicious, yet possible. */
    WARNING,
    /** Cannot be: the bytes do not make a packet of this protocol. */
    ERROR;

    public Severity worse(Severity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
