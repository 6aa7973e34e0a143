package org.vipdrift.capture.dumpcap.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import org.vipdrift.core.Printable;

/** What to do where no program can capture for this user, in a sentence with the commands. */
final class Remedy {
    private static final String ALLOW = "sudo dpkg-reconfigure wireshark-common (answer Yes)";
    private static final String AGAIN = ", then log out and in again";
    private static final String PLAIN_NAME = "[A-Za-z_][A-Za-z0-9_.-]*";

    private Remedy() {
    }

    static String notInstalled() {
        return "Capturing needs a right this process does not have, and dumpcap, the program that can have it, is not "
                + "installed; on Debian: sudo apt-get install wireshark-common, " + ALLOW + ", " + join("wireshark")
                + AGAIN + ".";
    }

    /** A program, our own or dumpcap, is there, but for a group this user is not in. */
    static String notAllowed(Path program) {
        String group = group(program);
        return "Capturing needs the program " + Printable.clean(program.toString())
                + ", which only root and the group " + group + " may run: " + join(group) + AGAIN + ".";
    }

    /** The program can be run, but may not capture. */
    static String noRight(Path program) {
        String path = Printable.clean(program.toString());
        return "The program " + path + " has no right to capture; on Debian: " + ALLOW + ", " + join("wireshark")
                + AGAIN + "; elsewhere: sudo setcap cap_net_raw,cap_net_admin=ep " + shellWord(path) + ".";
    }

    /** Our own program is there, but may not capture. */
    static String ownWithoutRight(Path program) {
        String word = shellWord(Printable.clean(program.toString()));
        return "Capturing needs a right this process does not have; give it to the program that captures for it: "
                + "sudo chown root:\"$(id -gn)\" " + word + " && sudo chmod 750 " + word
                + " && sudo setcap cap_net_raw=ep " + word + ", then look again.";
    }

    private static String join(String group) {
        String user = System.getProperty("user.name", "");
        return "sudo usermod -aG " + shellWord(group) + " " + (user.matches(PLAIN_NAME) ? user : "\"$(id -un)\"");
    }

    private static String group(Path program) {
        try {
            return Printable.clean(Files.readAttributes(program, PosixFileAttributes.class).group().getName());
        } catch (IOException | UnsupportedOperationException e) {
            /* Nobody told; what Debian calls it is the best guess. */
            return "wireshark";
        }
    }

    /** A word to be pasted into a shell. */
    private static String shellWord(String text) {
        return text.matches("[A-Za-z0-9_./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
