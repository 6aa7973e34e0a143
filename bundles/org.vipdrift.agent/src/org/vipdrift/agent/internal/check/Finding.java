package org.vipdrift.agent.internal.check;

/** What one attempt of a check found. @param sentence with the cause, whether it passed or not */
record Finding(boolean passed, String sentence) {

    static Finding pass(String sentence) {
        return new Finding(true, sentence);
    }

    static Finding fail(String sentence) {
        return new Finding(false, sentence);
    }
}
