package org.vipdrift.agent.internal.rehearsal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.agent.api.AgentEvents;
import org.vipdrift.agent.api.AgentService;
import org.vipdrift.agent.api.BpfInstruction;
import org.vipdrift.agent.api.CaptureEvents;
import org.vipdrift.agent.api.CapturedFrames;
import org.vipdrift.agent.api.FrameCaptureOrder;

/** Thread-safe. What the console on the stage hears; it captures what the stage's frames look like on the loopback. */
final class StageConsole implements AgentEvents, CaptureEvents {
    private static final int SECONDS = 10;
    private static final List<BpfInstruction> ALL = List.of(new BpfInstruction(6, 0, 0, 0x40000));
    private final CompletableFuture<CapturedFrames> last = new CompletableFuture<>();

    @Override
    public void happened(AgentEvent event) {
        // of no interest
    }

    @Override
    public void captured(CapturedFrames batch) {
        if (batch.last()) {
            last.complete(batch);
        }
    }

    /** Whether it captures: without the right to packet sockets, which a packager may lack, it does not. */
    boolean begin(AgentService agent) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            agent.capture(new FrameCaptureOrder("lo", ALL, FrameCaptureOrder.LONGEST_SNAP, true,
                    FrameCaptureOrder.MOST_PACKETS, SECONDS, FrameCaptureOrder.MOST_BYTES, ALL))
                    .get(SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ResponseErrorException) {
                return false;
            }
            throw e;
        }
    }

    void end(AgentService agent) throws InterruptedException, ExecutionException, TimeoutException {
        agent.stopCapture().get(SECONDS, TimeUnit.SECONDS);
        last.get(SECONDS, TimeUnit.SECONDS);
    }
}
