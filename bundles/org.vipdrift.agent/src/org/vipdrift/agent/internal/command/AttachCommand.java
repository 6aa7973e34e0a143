package org.vipdrift.agent.internal.command;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vipdrift.agent.internal.Exit;

/** {@code attach}: joins standard input and output to the agent's socket until one side closes. */
final class AttachCommand {
    private static final int BUFFER = 64 << 10;
    /** How long the agent may still answer after the input has ended. */
    private static final long LAST_WORDS_MILLIS = 2000;

    private final Path socket;
    private final PrintStream errors;

    AttachCommand(Path socket, PrintStream errors) {
        this.socket = socket;
        this.errors = errors;
    }

    int run() {
        try (SocketChannel agent = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return join(new FileInputStream(FileDescriptor.in).getChannel(),
                    new FileOutputStream(FileDescriptor.out).getChannel(), agent);
        } catch (IOException e) {
            return explain(e);
        }
    }

    private int explain(IOException failure) {
        Path folder = socket.getParent();
        if (folder != null && Files.isDirectory(folder) && !Files.isExecutable(folder)) {
            errors.println("Only root may attach to the agent of this host.");
            return Exit.NO_PERMISSION;
        }
        errors.println("The VipDrift agent does not run on this host (nobody listens at " + socket + ": "
                + failure.getMessage() + "). Start it with: systemctl start vipdrift-agent");
        return Exit.UNAVAILABLE;
    }

    /** Copies both ways; ends when the agent closes, or soon after the input has ended. */
    static int join(ReadableByteChannel in, WritableByteChannel out, SocketChannel agent) {
        Thread outward = Thread.ofPlatform().daemon().name("to-console").start(() -> copy(agent, out));
        Thread.ofPlatform().daemon().name("to-agent").start(() -> {
            copy(in, agent);
            lastWords(agent, outward);
        });
        try {
            outward.join();
        } catch (InterruptedException e) {
            return Exit.ERROR;
        }
        return Exit.OK;
    }

    private static void lastWords(SocketChannel agent, Thread outward) {
        try {
            agent.shutdownOutput();
            outward.join(LAST_WORDS_MILLIS);
            agent.close();
        } catch (IOException | InterruptedException closed) {
            outward.interrupt();
        }
    }

    private static void copy(ReadableByteChannel from, WritableByteChannel to) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try {
            while (from.read(buffer.clear()) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
            }
        } catch (IOException oneSideClosed) {
            return;
        }
    }
}
