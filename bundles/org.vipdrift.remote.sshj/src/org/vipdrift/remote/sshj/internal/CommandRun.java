package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import net.schmizz.sshj.common.SSHException;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.Waited;

/** Confined to one thread. A command that was started, until its end. */
final class CommandRun {
    private static final int MOST_OUTPUT = 256 << 10;
    private static final int GRACE_MILLIS = 500;

    private final HostConnection connection;
    private final OrderChannel channel;
    private final Duration limit;
    private final Deadline deadline;

    CommandRun(HostConnection connection, OrderChannel channel, Duration limit, Deadline deadline) {
        this.connection = connection;
        this.channel = channel;
        this.limit = limit;
        this.deadline = deadline;
    }

    ExecResult run(byte[] input) throws RemoteException, InterruptedException {
        HostId host = connection.target().host();
        Drain output = Drain.start("output of " + host, channel.getInputStream(), MOST_OUTPUT);
        Drain errors = Drain.start("errors of " + host, channel.getErrorStream(), MOST_OUTPUT);
        feed(input);
        awaitEnd();
        Deadline grace = Deadline.in(Duration.ofMillis(GRACE_MILLIS));
        if (channel.isEOF() || !channel.isOpen()) {
            output.join(grace);
            errors.join(grace);
        }
        Integer status = channel.getExitStatus();
        return new ExecResult(status == null ? OptionalInt.empty() : OptionalInt.of(status), output.text(),
                errors.text());
    }

    /** A command that ends without reading all of its input is no failure: its exit status tells. */
    private void feed(byte[] input) {
        OutputStream stdin = channel.getOutputStream();
        Runnable write = () -> {
            try (stdin) {
                stdin.write(input);
                stdin.flush();
            } catch (IOException e) {
                return;
            }
        };
        if (input.length <= channel.getRemoteWinSize()) {
            write.run();
        } else {
            Thread.ofVirtual().name("input of " + connection.target().host()).start(write);
        }
    }

    private void awaitEnd() throws RemoteException, InterruptedException {
        try {
            channel.awaitEnd(deadline, GRACE_MILLIS);
        } catch (TimeoutException e) {
            throw new RemoteException(Reason.TIMEOUT, "A command on host " + connection.target().host()
                    + " did not end within " + new Waited(limit)
                    + " and was left; check the host's load, and whether the command has taken effect.", e);
        } catch (SSHException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw connection.failure("running a command", e);
        }
    }
}
