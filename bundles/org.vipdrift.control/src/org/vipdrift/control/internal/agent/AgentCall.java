package org.vipdrift.control.internal.agent;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.RemoteException;

/** Waits for an agent's answer. */
public final class AgentCall {
    private AgentCall() {
    }

    /**
     * The answer.
     *
     * @throws AgentRefusal if the agent refused
     * @throws RemoteException TIMEOUT or LOST: the order may have been carried out or not
     */
    public static <T> T await(CompletableFuture<T> answer, HostId host, Duration limit)
            throws RemoteException, AgentRefusal, InterruptedException {
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new RemoteException(RemoteException.Reason.TIMEOUT,
                    "The agent on " + host + " did not answer within " + limit.toMillis() + " ms.", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause(), host);
        }
    }

    private static RemoteException failure(Throwable cause, HostId host) throws AgentRefusal {
        if (cause instanceof ResponseErrorException refused) {
            throw new AgentRefusal(refused.getResponseError().getCode(),
                    Printable.clean(String.valueOf(refused.getResponseError().getMessage())));
        }
        return new RemoteException(RemoteException.Reason.LOST, "The connection to the agent on " + host
                + " was lost: " + Printable.clean(String.valueOf(cause.getMessage())) + ".", cause);
    }
}
