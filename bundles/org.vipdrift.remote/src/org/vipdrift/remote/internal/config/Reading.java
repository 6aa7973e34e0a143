package org.vipdrift.remote.internal.config;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/** Where a host's options come from. Tokens in them may stand as they are. */
public interface Reading {

    /**
     * @param name as the person gave it
     * @param user and
     * @param port if they were given too, which then count before all that is configured
     * @throws IOException with what is wrong, if there is no answer
     */
    Options options(String name, Optional<String> user, OptionalInt port) throws IOException, InterruptedException;
}
