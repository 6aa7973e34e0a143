package org.vipdrift.control.internal.agent;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vipdrift.agent.api.AgentJson;
import org.vipdrift.agent.api.Done;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.failover.port.Answer;
import org.vipdrift.failover.port.Answer.Refusal;
import org.vipdrift.remote.ConstantShell;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteSession;

/** Thread-safe. Runs the agent program once over SSH, where no agent runs. */
public final class OneShot {
    private final HostSessions sessions;
    private final Gson gson;

    public OneShot(HostSessions sessions) {
        this.sessions = sessions;
        GsonBuilder builder = new GsonBuilder();
        AgentJson.configure(builder);
        gson = builder.create();
    }

    /** What the program finds on the host; absent if it can't be run or says nothing readable. */
    Optional<HostFacts> facts(HostId host, Duration limit) throws RemoteException, InterruptedException {
        Deadline deadline = Deadline.in(limit);
        RemoteSession session = sessions.session(host, limit);
        ExecResult result = session.execAsRoot(AgentProgram.facts(), new byte[0], deadline.left());
        return result.succeeded() ? parsed(result.output(), HostFacts.class) : Optional.empty();
    }

    /** Its times are of the host's clock as it is: without an agent the offset is not known, so both ends are now. */
    Answer release(HostId host, GroupId group, Epoch epoch, Duration limit) {
        Deadline deadline = Deadline.in(limit);
        long start = System.nanoTime();
        try {
            RemoteSession session = sessions.session(host, limit);
            ExecResult result = session.execAsRoot(ConstantShell.COMMAND, ConstantShell.input(
                    List.of(group.name(), epoch.toString()), AgentProgram.release()), deadline.left());
            return result.succeeded() ? did(host, result, start) : refused(host, result);
        } catch (RemoteException e) {
            return new Answer.Lost(e.sentence());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Lost("The release on " + host + " was interrupted before its answer came.");
        }
    }

    private Answer did(HostId host, ExecResult result, long start) {
        String sentence = parsed(result.output(), Done.class).map(Done::sentence)
                .orElse("The agent program on " + host + " released the group.");
        return new Answer.Did(start, System.nanoTime(), List.of(), Printable.clean(sentence));
    }

    private static Answer refused(HostId host, ExecResult result) {
        return new Answer.Refused(Refusal.OTHER, "The agent program on " + host + " could not release the group: "
                + Printable.sentence(result.errors()));
    }

    private <T> Optional<T> parsed(String json, Class<T> type) {
        try {
            return Optional.ofNullable(gson.fromJson(json, type));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }
}
