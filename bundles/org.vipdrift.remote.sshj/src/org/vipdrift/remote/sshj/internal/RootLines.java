package org.vipdrift.remote.sshj.internal;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.vipdrift.core.Become;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.ShellWord;

/**
 * Immutable. The command lines by which a way leads to root. What the way says before the command begins is told from the
 * command's own words by a number nobody can know beforehand; the lines have it in another form than it is printed in, as
 * a program that refuses a line may repeat it.
 *
 * @param number of 16 hexadecimal digits, new for each command
 */
record RootLines(Become way, String number) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int OCTETS = 8;
    /** The last words of a program that waits for a password on a terminal; LC_ALL=C has them in English. */
    private static final Pattern PASSWORD_PROMPT = Pattern
            .compile("(?i)[^\\r\\n]{0,200}password[^\\r\\n]{0,100}:\\s?$");

    static RootLines fresh(Become way) {
        byte[] octets = new byte[OCTETS];
        RANDOM.nextBytes(octets);
        return new RootLines(way, HexFormat.of().formatHex(octets));
    }

    /** Where no password is wanted, or none is to be had: it fails rather than ask. */
    static String unasked(Become way, String command) {
        return "exec " + way.program() + " -n " + command;
    }

    /** doas and su take a password from a terminal alone; what the command reads and prints goes over it, too. */
    boolean onTerminal() {
        return way != Become.SUDO;
    }

    /** Printed when the command begins: on standard error, or on the terminal. */
    String begun() {
        return "vipdrift-" + number + "-begun";
    }

    /** Whether the program waits for a password when this is the last it has said. */
    boolean isPrompt(String last) {
        return onTerminal() ? PASSWORD_PROMPT.matcher(last).find() : last.endsWith(prompt());
    }

    private String prompt() {
        return "vipdrift-" + number + "-password: ";
    }

    /** For a command that goes on, with its standard streams. */
    String lasting(String command) {
        return line(onTerminal() ? raw() + "exec " + command + " 2>/dev/null" : plain(command));
    }

    /** For a command with so many octets of input. A terminal has neither an end of input nor a standard error. */
    String ending(String command, int input) {
        if (!onTerminal()) {
            return line(plain(command));
        }
        String feed = input == 0 ? "" : "head -c " + input + " | ";
        return line(
                raw() + "exec 3>&1; " + feed + "{ e=$(" + command + " 2>&1 >&3 3>&-" + (input == 0 ? " </dev/null" : "")
                        + "); s=$?; printf 'vipdrift-%s-errors%s' " + number + " \"$e\"; exit $s; }");
    }

    private String plain(String command) {
        return "printf 'vipdrift-%s-begun' " + number + " >&2; exec " + command;
    }

    private String raw() {
        return "stty raw -echo && printf 'vipdrift-%s-begun' " + number + " && ";
    }

    private String line(String inside) {
        String word = ShellWord.quote(inside);
        return switch (way) {
            case SUDO -> "exec sudo -S -p " + ShellWord.quote(prompt()) + " sh -c " + word;
            case DOAS -> "exec env LC_ALL=C doas sh -c " + word;
            case SU -> "exec env LC_ALL=C su -s /bin/sh root -c " + word;
        };
    }

    /** Parts what came over a terminal into output and errors. */
    ExecResult parted(ExecResult whole) {
        int errors = whole.output().lastIndexOf("vipdrift-" + number + "-errors");
        if (!onTerminal() || errors < 0) {
            return whole;
        }
        OptionalInt status = whole.status();
        int length = "vipdrift-".length() + number.length() + "-errors".length();
        return new ExecResult(status, whole.output().substring(0, errors), whole.output().substring(errors + length));
    }
}
