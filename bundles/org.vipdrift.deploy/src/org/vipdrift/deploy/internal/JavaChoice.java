package org.vipdrift.deploy.internal;

import java.util.Optional;
import org.vipdrift.deploy.AgentPackage;
import org.vipdrift.deploy.RuntimeImage;

/** Immutable. Which Java runs the agent on a host: the package's own, one the host has, or one that a person has given. */
sealed interface JavaChoice {

    /** As unpack.sh takes it. @param uploaded where an image is on the host */
    String word(String uploaded);

    /** To follow "Host h1 is fit: Linux, x86_64, systemd, root", or nothing. */
    String found();

    /** The package's own. */
    record Packaged() implements JavaChoice {
        @Override
        public String word(String uploaded) {
            return "-";
        }

        @Override
        public String found() {
            return "";
        }
    }

    /** @param home where it is on the host, from the look at it */
    record OfHost(String home) implements JavaChoice {
        @Override
        public String word(String uploaded) {
            return "home:" + home;
        }

        @Override
        public String found() {
            return ", its own Java in " + home;
        }
    }

    /** Sent along with the package. */
    record Given(RuntimeImage image) implements JavaChoice {
        @Override
        public String word(String uploaded) {
            return "archive:" + uploaded;
        }

        @Override
        public String found() {
            return ", Java " + image.version() + " of " + image.file().getFileName();
        }
    }

    /** The one that fits the host's machine; absent if there is none. */
    static Optional<JavaChoice> of(AgentPackage agent, String machine, String javaOfHost) {
        Optional<RuntimeImage> given = agent.runtime().filter(image -> image.architecture().equals(machine));
        if (given.isPresent()) {
            return Optional.of(new Given(given.get()));
        }
        if (machine.equals(agent.architecture())) {
            return Optional.of(new Packaged());
        }
        return javaOfHost.isEmpty() ? Optional.empty() : Optional.of(new OfHost(javaOfHost));
    }
}
