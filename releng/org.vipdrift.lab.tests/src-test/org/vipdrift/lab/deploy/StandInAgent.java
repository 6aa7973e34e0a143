package org.vipdrift.lab.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.vipdrift.deploy.AgentPackage;

/**
 * A small package that installs like the agent: a program that listens on a socket under /run/vipdrift and does nothing
 * else. Its start has succeeded once it listens. It can be made large, for another machine, or unable to start.
 */
final class StandInAgent {
    private static final int X86_64 = 62;
    private static final int AARCH64 = 183;

    private final Path folder;
    private final String version;
    private int machine = X86_64;
    private int ballast;
    private String serve = """
            exec perl -MIO::Socket::UNIX -e 'unlink "/run/vipdrift/agent.sock";
                my $s = IO::Socket::UNIX->new(Local => "/run/vipdrift/agent.sock", Listen => 1) or die $!; sleep'
            """;

    StandInAgent(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    StandInAgent forAnotherMachine() {
        machine = AARCH64;
        return this;
    }

    /** @param bytes that do not compress */
    StandInAgent weighing(int bytes) {
        ballast = bytes;
        return this;
    }

    StandInAgent thatDoesNotStart() {
        serve = "echo 'I would rather not' >&2; exit 3\n";
        return this;
    }

    AgentPackage build() {
        try {
            Path top = folder.resolve("agent-" + version);
            write(top.resolve("VERSION"), version + "\n");
            write(top.resolve("bin/vipdrift-agent"), """
                    #!/bin/sh
                    case $1 in
                    version) echo %s ;;
                    serve) %s ;;
                    esac
                    """.formatted(version, serve));
            top.resolve("bin/vipdrift-agent").toFile().setExecutable(true, false);
            write(top.resolve("vipdrift-agent.service"), """
                    [Unit]
                    Description=A stand-in for the agent
                    [Service]
                    Type=exec
                    User=vipdrift
                    RuntimeDirectory=vipdrift
                    RuntimeDirectoryMode=0700
                    StateDirectory=vipdrift
                    ExecStart=/opt/vipdrift-agent/current/bin/vipdrift-agent serve
                    ExecStartPost=/bin/sh -c 'until test -S /run/vipdrift/agent.sock; do kill -0 $MAINPID || exit 1; \
                        sleep 0.02; done; echo state > /var/lib/vipdrift/state'
                    [Install]
                    WantedBy=multi-user.target
                    """);
            Files.createDirectories(top.resolve("runtime/bin"));
            Files.write(top.resolve("runtime/bin/java"), elf());
            byte[] noise = new byte[ballast];
            new Random(ballast).nextBytes(noise);
            Files.createDirectories(top.resolve("lib"));
            Files.write(top.resolve("lib/ballast"), noise);
            return AgentPackage.read(pack(top));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pack(Path top) throws IOException {
        Path file = folder.resolve(top.getFileName() + ".tar.gz");
        Process tar = new ProcessBuilder("tar", "-C", folder.toString(), "--owner=0", "--group=0", "-czf",
                file.toString(),
                top.getFileName().toString()).inheritIO().start();
        try {
            if (!tar.waitFor(60, TimeUnit.SECONDS) || tar.exitValue() != 0) {
                throw new IOException("tar failed");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return file;
    }

    private byte[] elf() {
        byte[] header = new byte[64];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, 0, header, 0, 7);
        header[18] = (byte) machine;
        return header;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
