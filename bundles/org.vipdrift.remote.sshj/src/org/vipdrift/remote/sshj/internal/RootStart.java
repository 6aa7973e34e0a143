package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;

import net.schmizz.sshj.common.SSHException;

import org.vipdrift.core.Deadline;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.sshj.internal.Overture.Heard;

/**
 * Confined to one thread. Starts one command as root: waits for the prompt, gives the password once, and waits for the
 * command to begin. Where no prompt comes the password is not sent; where a second one comes the program is left.
 */
final class RootStart {
    private final HostConnection connection;
    private final RemoteTarget target;
    private final RootLines lines;
    private final RootPassword passwords;
    private final Secret password;

    RootStart(HostConnection connection, RootLines lines, RootPassword passwords, Secret password) {
        this.connection = connection;
        this.target = connection.target();
        this.lines = lines;
        this.passwords = passwords;
        this.password = password;
    }

    /** @return what the command's standard streams go over, with nothing said or read of them yet */
    OrderChannel run(String line, Deadline deadline) throws RemoteException, InterruptedException {
        OrderChannel channel = new OrderChannel(connection.channels());
        boolean begun = false;
        try {
            open(channel, line, deadline);
            begin(channel, deadline);
            begun = true;
            return channel;
        } catch (SSHException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw connection.failure("becoming root", e);
        } finally {
            if (!begun) {
                channel.leave();
            }
        }
    }

    private void open(OrderChannel channel, String line, Deadline deadline) throws SSHException {
        channel.open(deadline);
        if (lines.onTerminal()) {
            channel.terminal(deadline);
        }
        channel.exec(line, deadline);
    }

    private void begin(OrderChannel channel, Deadline deadline)
            throws SSHException, RemoteException, InterruptedException {
        Overture overture = new Overture(lines.onTerminal() ? channel.getInputStream() : channel.getErrorStream(),
                lines);
        overture.start("way to root of " + target.host());
        switch (heard(overture, deadline)) {
            case BEGUN -> {}
            case OVER -> throw RootFailures.barred(target, overture.text());
            case PROMPT -> {
                overture.answered();
                type(channel.getOutputStream());
                answer(overture, deadline);
            }
        }
    }

    private void answer(Overture overture, Deadline deadline) throws RemoteException, InterruptedException {
        if (heard(overture, deadline) != Heard.BEGUN) {
            RemoteException refused = RootFailures.refused(target, overture.text(), password);
            passwords.refuse();
            throw refused;
        }
    }

    private Heard heard(Overture overture, Deadline deadline) throws RemoteException, InterruptedException {
        try {
            return overture.await(deadline);
        } catch (TimeoutException e) {
            throw RootFailures.silent(target, overture.text());
        }
    }

    private void type(OutputStream terminal) throws SSHException {
        ByteBuffer octets = RootPassword.octets(password);
        byte[] line = Arrays.copyOf(octets.array(), octets.limit() + 1);
        line[octets.limit()] = '\n';
        try {
            terminal.write(line);
            terminal.flush();
        } catch (SSHException e) {
            throw e;
        } catch (IOException e) {
            throw new SSHException(e);
        } finally {
            Arrays.fill(octets.array(), (byte) 0);
            Arrays.fill(line, (byte) 0);
        }
    }
}
