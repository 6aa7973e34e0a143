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

    /** Whether another is nearer to the host: its own before a folder's, the inner folder's before the outer one's. */
    default boolean isFurtherThan(Origin other) {
        return distance() > other.distance();
    }

    private int distance() {
        return switch (this) {
            case Own() -> 0;
            case OfFolder(var path) -> Integer.MAX_VALUE - path.length() - 1;
            case SshConfig(),Usual() -> Integer.MAX_VALUE;
        };
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
