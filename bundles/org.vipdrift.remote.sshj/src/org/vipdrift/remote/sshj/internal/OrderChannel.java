package org.vipdrift.remote.sshj.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.connection.Connection;
import net.schmizz.sshj.connection.ConnectionException;
import net.schmizz.sshj.connection.channel.direct.PTYMode;
import net.schmizz.sshj.connection.channel.direct.SessionChannel;
import net.schmizz.sshj.transport.TransportException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.vipdrift.core.Deadline;

/**
 * Thread-safe. A session channel whose waits end at its order's own deadline (SSHJ knows one limit for the whole
 * connection), and that can be left without waiting for the host.
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
class OrderChannel extends SessionChannel {
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;
    /** As RFC 4254 has it, for a character that is none. */
    private static final int NONE = 255;
    private static final Map<PTYMode, Integer> SILENT = Map.ofEntries(Map.entry(PTYMode.ECHO, 0),
            Map.entry(PTYMode.ECHOE, 0), Map.entry(PTYMode.ECHOK, 0), Map.entry(PTYMode.ECHONL, 0),
            Map.entry(PTYMode.ISIG, 0), Map.entry(PTYMode.IEXTEN, 0), Map.entry(PTYMode.IXON, 0),
            Map.entry(PTYMode.ICRNL, 0), Map.entry(PTYMode.OPOST, 0), Map.entry(PTYMode.ICANON, 1),
            Map.entry(PTYMode.VEOF, NONE), Map.entry(PTYMode.VERASE, NONE), Map.entry(PTYMode.VKILL, NONE));

    private volatile boolean left;
    private volatile long exitedAt;

    OrderChannel(Connection connection) {
        super(connection, StandardCharsets.UTF_8);
    }

    void open(Deadline deadline) throws SSHException {
        trans.write(buildOpenReq());
        openEvent.await(millis(deadline), TimeUnit.MILLISECONDS);
    }

    void exec(String command, Deadline deadline) throws SSHException {
        sendChannelRequest("exec", true, new Buffer.PlainBuffer().putString(command, StandardCharsets.UTF_8))
                .await(millis(deadline), TimeUnit.MILLISECONDS);
    }

    /** A pseudo-terminal that shows nothing, changes nothing and takes a line at a time (RFC 4254, section 8). */
    void terminal(Deadline deadline) throws SSHException {
        sendChannelRequest("pty-req", true, new Buffer.PlainBuffer().putString("dumb").putUInt32(COLUMNS)
                .putUInt32(ROWS).putUInt32(0).putUInt32(0).putBytes(PTYMode.encode(SILENT)))
                .await(millis(deadline), TimeUnit.MILLISECONDS);
    }

    /** At least 1: SSHJ takes 0 for "without limit". */
    private static long millis(Deadline deadline) {
        return Math.max(1, deadline.left().toMillis());
    }

    /**
     * Waits for the command's end: the host has closed the channel, or the command has exited and something it left
     * behind keeps its streams open for longer than the grace.
     *
     * @throws TimeoutException if the deadline passed before
     */
    void awaitEnd(Deadline deadline, long graceMillis) throws SSHException, TimeoutException {
        while (!closeEvent.tryAwait(Math.min(millis(deadline), graceMillis), TimeUnit.MILLISECONDS)) {
            boolean exited = getExitStatus() != null;
            if (exited && System.nanoTime() - exitedAt > TimeUnit.MILLISECONDS.toNanos(graceMillis)) {
                return;
            }
            if (deadline.isPast()) {
                throw new TimeoutException();
            }
        }
    }

    @Override
    public void handleRequest(String request, SSHPacket packet) throws ConnectionException, TransportException {
        super.handleRequest(request, packet);
        if ("exit-status".equals(request)) {
            exitedAt = System.nanoTime();
        }
    }

    /**
     * Asks the host to close the channel and goes. What still comes is thrown away; the streams end when the host has
     * closed it or the connection ends.
     */
    void leave() {
        left = true;
        try {
            if (isOpen()) {
                sendClose();
            }
        } catch (SSHException e) {
            return; // the connection is lost, and the channel with it
        }
    }

    final boolean isLeft() {
        return left;
    }

    /** A channel that was left before the host had opened it is closed as soon as it opens. */
    @Override
    public void handle(Message message, SSHPacket packet) throws SSHException {
        super.handle(message, packet);
        if (left && message == Message.CHANNEL_OPEN_CONFIRMATION) {
            leave();
        }
    }
}
