package org.vipdrift.agent.internal.check;

/** What one attempt of a check, or the run of a program, found. @param sentence with the cause, whether it passed or not */
public record Finding(boolean passed, String sentence) {

    public static Finding pass(String sentence) {
        return new Finding(true, sentence);
    }

    public static Finding fail(String sentence) {
        return new Finding(false, sentence);
    }
}
