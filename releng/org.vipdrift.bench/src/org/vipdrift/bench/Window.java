package org.vipdrift.bench;

/** A time that is looked at, wall clock, milliseconds since 1970. */
record Window(double fromMillis, double toMillis) {

    boolean holds(double millis) {
        return millis >= fromMillis && millis <= toMillis;
    }

    /** A window that begins now and ends when it is closed by {@link Opened#end()}. */
    static Opened open() {
        return new Opened(System.currentTimeMillis());
    }

    /** A window whose end is not known yet. */
    record Opened(double fromMillis) {
        Window end() {
            return new Window(fromMillis, System.currentTimeMillis());
        }
    }
}
