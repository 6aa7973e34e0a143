package org.vipdrift.agent.internal.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.AgentJson;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.ReleaseOrder;
import org.vipdrift.agent.internal.AgentLock;
import org.vipdrift.agent.internal.Exit;
import org.vipdrift.agent.internal.facts.HostRun;
import org.vipdrift.agent.internal.group.GroupEngine;
import org.vipdrift.agent.internal.group.OrderRefused;
import org.vipdrift.agent.internal.netlink.KernelAddresses;
import org.vipdrift.agent.internal.state.StateStore;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;

/**
 * {@code release GROUP --epoch N}: takes a group's VIPs off where no agent runs that could; prints one line of JSON, the
 * {@link Done}. The same rules apply as to an order, and a later agent knows of it.
 */
final class ReleaseCommand {
    private final AgentPaths paths;
    private final PrintStream out;
    private final PrintStream errors;

    ReleaseCommand(AgentPaths paths, PrintStream out, PrintStream errors) {
        this.paths = paths;
        this.out = out;
        this.errors = errors;
    }

    int run(GroupId group, Epoch epoch) throws IOException, InterruptedException {
        if (!Files.isDirectory(paths.state())) {
            errors.println("The agent was never told anything on this host: there is no " + paths.state() + ".");
            return Exit.NO_SUCH_ITEM;
        }
        Optional<AgentLock> lock = AgentLock.take(paths.state(), Duration.ZERO);
        if (lock.isEmpty()) {
            errors.println("The agent of this host runs: order the release through it. If it does not answer, end it"
                    + " with: systemctl stop vipdrift-agent");
            return Exit.UNSAFE;
        }
        try (AgentLock held = lock.get(); KernelAddresses kernel = new KernelAddresses()) {
            return release(new ReleaseOrder(group, epoch, 0), kernel);
        }
    }

    private int release(ReleaseOrder order, KernelAddresses kernel) throws IOException {
        OneShotTime time = new OneShotTime();
        StateStore store = new StateStore(paths.state());
        GroupEngine engine = new GroupEngine(kernel, new NoWire(), store, time, HostRun.id(),
                event -> errors.println(event.sentence()));
        engine.remember(store.load());
        try {
            Done done = engine.release(order, this);
            time.runWaiting();
            out.println(json().toJson(done));
            return Exit.OK;
        } catch (OrderRefused refused) {
            errors.println(refused.sentence());
            return refused.error() == AgentError.NOT_HELD ? Exit.NO_SUCH_ITEM : Exit.ERROR;
        }
    }

    private static Gson json() {
        GsonBuilder builder = new GsonBuilder();
        AgentJson.configure(builder);
        return builder.create();
    }
}
