package org.vipdrift.remote.sshj.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Programs called sudo, doas and su in a folder, which ask for a password as those do and then run the command as whoever
 * runs the test. What each was asked and told is in the file "log".
 */
public record WaysToRoot(Path folder) {
    public static final String PASSWORD = "it's \\ $HOME \"and\" é";
    private static final String BEGIN = "#!/bin/sh\necho \"${0##*/}\" >> \"$(dirname \"$0\")/log\"\n";

    public static WaysToRoot in(Path folder) throws IOException {
        WaysToRoot ways = new WaysToRoot(folder);
        Files.writeString(folder.resolve("password"), PASSWORD);
        ways.program("stty", "#!/bin/sh\n");
        ways.program("sudo", BEGIN + """
                here=$(dirname "$0")
                case $1 in -n) shift; [ -e "$here/free" ] && exec "$@"; echo "sudo: a password is required" >&2; exit 1 ;; esac
                prompt=$3; shift 3
                for try in 1 2 3; do
                    printf %s "$prompt" >&2
                    IFS= read -r said || exit 1
                    echo tried >> "$here/log"
                    [ "$said" = "$(cat "$here/password")" ] && exec "$@"
                    echo "Sorry, try again." >&2
                done
                exit 1
                """);
        ways.program("doas", BEGIN + """
                here=$(dirname "$0")
                case $1 in -n) shift; echo "doas: Authorization required" >&2; exit 1 ;; esac
                printf '\\rdoas (ops@h1) password: '
                IFS= read -r said; echo tried >> "$here/log"; printf '\\r\\n'
                [ "$said" = "$(cat "$here/password")" ] && exec "$@"
                echo "doas: Authentication failed"; exit 1
                """);
        ways.program("su", BEGIN + """
                here=$(dirname "$0")
                printf 'Password: '
                IFS= read -r said; echo tried >> "$here/log"; printf '\\r\\n'
                [ "$said" = "$(cat "$here/password")" ] && exec "$2" "$4" "$5"
                echo "su: Authentication failure"; exit 1
                """);
        return ways;
    }

    private void program(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** No password is asked for by sudo. */
    public WaysToRoot free() throws IOException {
        Files.writeString(folder.resolve("free"), "");
        return this;
    }

    /** Lines: a program's name when it was started, "tried" for each password. */
    public List<String> log() throws IOException {
        Path log = folder.resolve("log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    public long tries() throws IOException {
        return log().stream().filter("tried"::equals).count();
    }

    /** Runs what it is told by a shell, which finds these programs first. */
    public Behaviour shell() {
        return exchange -> {
            ProcessBuilder builder = new ProcessBuilder("sh", "-c", exchange.command());
            builder.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
            Process process = builder.start();
            Thread.ofVirtual().start(() -> copy(exchange.in(), process.getOutputStream()));
            Thread errors = Thread.ofVirtual().start(() -> copy(process.getErrorStream(), exchange.err()));
            copy(process.getInputStream(), exchange.out());
            errors.join();
            exchange.exit(process.waitFor());
        };
    }

    private static void copy(InputStream in, OutputStream out) {
        byte[] buffer = new byte[8192];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
            if (!(out instanceof org.apache.sshd.common.channel.ChannelOutputStream)) {
                out.close();
            }
        } catch (IOException e) {
            return; // one of the two ends is gone, which the other notices
        }
    }
}
