package org.vipdrift.deploy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What is installed on a host, as systemd and the files there say.
 *
 * @param version of the current installation, empty if absent
 * @param sha256 of the package it came from, empty if absent or not known
 * @param installed who installed it and when, absent if the host does not say
 * @param sentence for a person
 */
public record AgentStatus(State state, String version, String sha256, Optional<Installed> installed,
        String sentence) {

    /** One of which the host does not say who installed it. */
    public AgentStatus(State state, String version, String sha256, String sentence) {
        this(state, version, sha256, Optional.empty(), sentence);
    }

    /**
     * What a console has left on the host about itself.
     *
     * @param at by the host's clock
     * @param who "anna@desk"
     */
    public record Installed(Instant at, String who) {
        private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'")
                .withZone(ZoneOffset.UTC);

        /** "anna@desk installed it on 2026-11-23 08:50 UTC.". */
        public String sentence() {
            return who + " installed it on " + MINUTE.format(at) + ".";
        }
    }

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
