package org.vipdrift.inventory;

/** Where a host's value comes from. */
public sealed interface Origin {

    /** It stands at the host. */
    record Own() implements Origin {
    }

    /** @param path the folder that gives it */
    record OfFolder(String path) implements Origin {
    }

    /** The inventory names none: it is OpenSSH's to say, when it connects. */
    record SshConfig() implements Origin {
    }
}
