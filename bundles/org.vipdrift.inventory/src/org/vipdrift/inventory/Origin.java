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

    /** Nobody names one, and what is usual holds. */
    record Usual() implements Origin {
    }

    /** In words: "own", "folder prod/db", "ssh config", "default". */
    default String words() {
        return switch (this) {
            case Own() -> "own";
            case OfFolder(var path) -> "folder " + path;
            case SshConfig() -> "ssh config";
            case Usual() -> "default";
        };
    }
}
