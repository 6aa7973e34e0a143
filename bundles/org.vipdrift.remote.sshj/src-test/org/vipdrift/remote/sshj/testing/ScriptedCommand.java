package org.vipdrift.remote.sshj.testing;

import java.io.InputStream;
import java.io.OutputStream;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** Runs a {@link Behaviour} as a command of the test server. */
final class ScriptedCommand implements Command, Behaviour.Exchange {
    private final String command;
    private final Behaviour behaviour;
    private InputStream in;
    private OutputStream out;
    private OutputStream err;
    private ExitCallback callback;
    private ChannelSession channel;
    private Thread thread;

    ScriptedCommand(String command, Behaviour behaviour) {
        this.command = command;
        this.behaviour = behaviour;
    }

    @Override
    public void start(ChannelSession session, Environment environment) {
        channel = session;
        thread = Thread.ofPlatform().daemon().name("test server: " + command).start(() -> {
            try {
                behaviour.run(this);
            } catch (Exception e) {
                callback.onExit(255, e.toString());
            }
        });
    }

    @Override
    public void destroy(ChannelSession session) {
        thread.interrupt();
    }

    @Override
    public String command() {
        return command;
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public OutputStream err() {
        return err;
    }

    @Override
    public void exit(int status) {
        callback.onExit(status);
    }

    @Override
    public void hangUp() {
        channel.close(false);
    }

    @Override
    public void cutConnection() {
        channel.getSession().close(true);
    }

    @Override
    public void setInputStream(InputStream stream) {
        in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        err = stream;
    }

    @Override
    public void setExitCallback(ExitCallback exit) {
        callback = exit;
    }
}
