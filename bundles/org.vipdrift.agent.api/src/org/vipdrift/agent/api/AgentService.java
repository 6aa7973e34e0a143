package org.vipdrift.agent.api;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.jsonrpc.services.JsonSegment;
import org.vipdrift.core.host.HostFacts;

/**
 * What a console may ask of an agent. A refused order completes exceptionally with a
 * {@code ResponseErrorException} whose code is one of {@link AgentError} and whose message is one sentence.
 */
@JsonSegment("agent")
public interface AgentService {

    /** First call of every session: version, protocol and clocks of the agent. */
    @JsonRequest
    CompletableFuture<Hello> hello();

    /** The agent's clocks at once; used to measure offset and to keep the path warm. */
    @JsonRequest
    CompletableFuture<Clocks> clocks();

    @JsonRequest
    CompletableFuture<HostFacts> facts();

    /** Persists the epoch and gets everything ready, so that the order that follows needs kernel work only. */
    @JsonRequest
    CompletableFuture<Done> prepare(PrepareOrder order);

    /** Puts the VIPs on the interface, reads them back, announces them. Idempotent within an epoch. */
    @JsonRequest
    CompletableFuture<Done> claim(ClaimOrder order);

    /** Takes the VIPs off the interface and reads that back. Idempotent within an epoch. */
    @JsonRequest
    CompletableFuture<Done> release(ReleaseOrder order);

    /** Ends what a prepare or a tentative release left open: the move is whole. */
    @JsonRequest
    CompletableFuture<Done> settle(SettleOrder order);

    /** Repeats the announcement of VIPs this host holds, broadcast and, where named, to single stations. */
    @JsonRequest
    CompletableFuture<Done> announce(AnnounceOrder order);

    /** Asks the wire who answers for addresses and waits for the answers. */
    @JsonRequest
    CompletableFuture<Probed> probe(ProbeOrder order);

    /** From now on this session's console gets {@link AgentEvents}. */
    @JsonRequest
    CompletableFuture<Clocks> subscribe();

    /** Drops all memory of a group that this host does not hold. */
    @JsonRequest
    CompletableFuture<Done> forget(GroupOrder order);

    /** From now on this host takes part in the group's election, and the agents decide who holds. */
    @JsonRequest
    CompletableFuture<Done> arm(ArmOrder order);

    /** Ends that; who holds goes on holding. */
    @JsonRequest
    CompletableFuture<Done> disarm(DisarmOrder order);

    /**
     * Runs a group's hooks before a planned move and waits for them: as long as their time limits allow in all. Known to
     * agents that name the capability {@link Hello#HOOKS}.
     */
    @JsonRequest
    CompletableFuture<Done> askHooks(HookOrder order);

    /**
     * Listens on a segment and tries checks, before a group is armed there. Known to agents that name the capability
     * {@link Hello#SURVEY}.
     */
    @JsonRequest
    CompletableFuture<Survey> survey(SurveyOrder order);

    /**
     * Asks each address of a subnet by ARP who has it; one sweep at a time. Known to agents that name the capability
     * {@link Hello#SWEEP}.
     */
    @JsonRequest
    CompletableFuture<Swept> sweep(SweepOrder order);

    /**
     * Takes this host out of a group's automatic moves for a while, or ends that. Known to agents that name the capability
     * {@link Hello#MAINTENANCE}.
     */
    @JsonRequest
    CompletableFuture<Done> maintain(MaintenanceOrder order);

    /**
     * Ends that a group is held down because it moved too often. Known to agents that name the capability
     * {@link Hello#ACKNOWLEDGE}.
     */
    @JsonRequest
    CompletableFuture<Done> acknowledge(AckOrder order);

    /** What the agent wrote down of what it did and saw, over restarts. */
    @JsonRequest
    CompletableFuture<Past> past(PastOrder order);

    /**
     * From now on this session's console gets {@link CaptureEvents}, until a bound of the order is reached, the capture
     * is stopped or the session ends; one at a time in a session. Known to agents that name the capability
     * {@link Hello#CAPTURE}. Best ordered in a session of its own, so that no other answer waits behind frames.
     */
    @JsonRequest
    CompletableFuture<Done> capture(FrameCaptureOrder order);

    /** Ends this session's capture, if there is one; when it answers, the last {@link CaptureEvents} is on its way. */
    @JsonRequest
    CompletableFuture<Done> stopCapture();
}
