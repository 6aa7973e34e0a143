package org.vipdrift.inventory.internal.exchange;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Key files as other tools name them: "~/" is the home folder, anything else not from "/" lies beside the file. */
public final class KeyPath {
    private KeyPath() {
    }

    /** "key:/home/anna/.ssh/id", for the identity of a host; what is no path is left as it is for the rules to judge. */
    public static String setting(String file, Path folder) {
        try {
            Path path = file.equals("~") || file.startsWith("~/")
                    ? Path.of(System.getProperty("user.home"), file.substring(1))
                    : folder.toAbsolutePath().resolve(file).normalize();
            return "key:" + path;
        } catch (InvalidPathException e) {
            return "key:" + file;
        }
    }
}
