package org.vipdrift.core;

/** The program by which a user who is logged in to a host, and is not root, becomes root there. */
public enum Become {
    /** With the user's own password, or without one: sudo(8). */
    SUDO,
    /** As sudo, with OpenBSD's doas(1). */
    DOAS,
    /** With root's password: su(1). */
    SU;

    /** Where nobody names one. */
    public static final Become USUAL = SUDO;

    /** The program's name, which is also how an inventory has it. */
    public String program() {
        return switch (this) {
            case SUDO -> "sudo";
            case DOAS -> "doas";
            case SU -> "su";
        };
    }

    /** @throws InvalidValueException if no way is called that */
    public static Become named(String program) {
        for (Become way : values()) {
            if (way.program().equals(program)) {
                return way;
            }
        }
        throw new InvalidValueException(
                "The way to root " + Printable.quoted(program) + " is not known: write sudo, doas or su.");
    }
}
