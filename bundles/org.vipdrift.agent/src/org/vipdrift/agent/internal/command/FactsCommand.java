package org.vipdrift.agent.internal.command;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vipdrift.agent.api.AgentJson;
import org.vipdrift.agent.internal.Exit;
import org.vipdrift.agent.internal.facts.HostReading;
import org.vipdrift.agent.internal.facts.HostRun;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.agent.internal.state.StateStore;
import org.vipdrift.core.host.Grant;

/** {@code facts}: what the agent would say of the host, as one line of JSON; works without a running agent. */
final class FactsCommand {
    private final Path state;
    private final PrintStream out;

    FactsCommand(Path state, PrintStream out) {
        this.state = state;
        this.out = out;
    }

    int run() throws IOException {
        GsonBuilder builder = new GsonBuilder();
        AgentJson.configure(builder);
        out.println(builder.create().toJson(HostReading.read(HostRun.id(), grants())));
        return Exit.OK;
    }

    private List<Grant> grants() throws IOException {
        return Files.isDirectory(state)
                ? new StateStore(state).load().states().stream().map(FactsCommand::grant).toList()
                : List.of();
    }

    /** A maintenance's rest as it would be if the agent came back now. */
    private static Grant grant(GroupState state) {
        long now = System.nanoTime();
        return state.grant(maintenance -> maintenance.endsAt(now));
    }
}
