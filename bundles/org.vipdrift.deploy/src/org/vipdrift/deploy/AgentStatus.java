package org.vipdrift.deploy;

/**
 * What is installed on a host, as systemd and the files there say.
 *
 * @param version of the current installation, empty if absent
 * @param sha256 of the package it came from, empty if absent or not known
 * @param sentence for a person
 */
public record AgentStatus(State state, String version, String sha256, String sentence) {

    /** RUNNING: the unit is active and its socket is there. STOPPED: installed but not running. */
    public enum State {
        ABSENT("absent"), RUNNING("running"), STOPPED("stopped"), DAMAGED("damaged");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** As shown and as in JSON. */
        public String word() {
            return word;
        }
    }
}
