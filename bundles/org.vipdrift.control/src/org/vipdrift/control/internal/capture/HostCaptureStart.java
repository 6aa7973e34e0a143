package org.vipdrift.control.internal.capture;

import java.time.Duration;
import java.util.List;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.BpfInstruction;
import org.vipdrift.agent.api.FrameCaptureOrder;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.FilterCompiler;
import org.vipdrift.capture.HostInterface;
import org.vipdrift.control.internal.agent.AgentCall;
import org.vipdrift.control.internal.agent.AgentLink;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.agent.AgentRefusal;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.remote.RemoteException;

/** How a capture on a host begins: the filter is compiled here, then its agent gets a stream of its own and the order. */
record HostCaptureStart(AgentLinks links, FilterCompiler compiler, HostInterface where, CaptureOrder order) {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** Bounds of a capture that somebody has forgotten. */
    private static final long MOST_SECONDS = Duration.ofHours(8).toSeconds();
    private static final long MOST_BYTES = 2L << 30;

    HostCapture run(CaptureListener listener) throws CaptureException {
        compiler.compile(order.filter(), snapLength());
        HostCapture capture = new HostCapture(order.interfaceName(), listener);
        try {
            AgentLink link = links.beside(new HostId(where.host()), capture, LIMIT);
            begin(link, capture);
            return capture;
        } catch (InvalidValueException e) {
            throw new CaptureException(Reason.NO_INTERFACE, String.valueOf(e.getMessage()), e);
        } catch (RemoteException e) {
            throw new CaptureException(Reason.BROKEN, e.sentence(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaptureException(Reason.BROKEN, "The start of the capture on " + where.host()
                    + " was interrupted.", e);
        }
    }

    /** Then the agent runs the filter itself. */
    private boolean isTagged() {
        return FilterCompiler.asksForTags(order.filter());
    }

    private int snapLength() {
        return Math.min(order.snapLength(), FrameCaptureOrder.LONGEST_SNAP);
    }

    private void begin(AgentLink link, HostCapture capture)
            throws CaptureException, RemoteException, InterruptedException {
        try {
            if (!link.can(Hello.CAPTURE)) {
                throw new CaptureException(Reason.BROKEN, HostCaptureSource.tooOld(where.host(), link.version()));
            }
            if (isTagged() && !link.can(Hello.CAPTURE_TAGGED)) {
                throw new CaptureException(Reason.BAD_FILTER,
                        "A capture filter that asks for VLAN tags is more than the"
                                + " agent on " + where.host()
                                + " knows, which is too old: install it again, which upgrades it.");
            }
            OwnConnection own = OwnConnection.of(link.session(), LIMIT);
            capture.remark(own.sentence());
            FrameCaptureOrder toAgent = toAgent(own);
            AgentCall.await(link.send(agent -> agent.capture(toAgent)), link.host(), LIMIT);
            capture.over(link);
        } catch (AgentRefusal e) {
            giveUp(link, capture);
            throw new CaptureException(reason(e), where.host() + ": " + e.sentence(), e);
        } catch (CaptureException | RemoteException | InterruptedException | RuntimeException e) {
            giveUp(link, capture);
            throw e;
        }
    }

    private static void giveUp(AgentLink link, HostCapture capture) {
        capture.abandon();
        link.close();
    }

    private FrameCaptureOrder toAgent(OwnConnection own) throws CaptureException {
        return new FrameCaptureOrder(where.interfaceName(),
                isTagged() ? compiled(own.filter(), FrameCaptureOrder.LONGEST_SNAP)
                        : compiled(own.and(order.filter()), snapLength()),
                snapLength(), order.promiscuous(), FrameCaptureOrder.MOST_PACKETS, MOST_SECONDS, MOST_BYTES,
                isTagged() ? compiled(order.filter(), snapLength()) : List.of());
    }

    /** @param keeps octets of what passes: of what the agent itself asks, all */
    private List<BpfInstruction> compiled(String filter, int keeps) throws CaptureException {
        return compiler.compile(filter, keeps).stream()
                .map(i -> new BpfInstruction(i.code(), i.jumpTrue(), i.jumpFalse(), i.operand())).toList();
    }

    private static Reason reason(AgentRefusal refusal) {
        AgentError error = refusal.error().orElse(AgentError.KERNEL);
        return error == AgentError.BAD_INTERFACE ? Reason.NO_INTERFACE
                : error == AgentError.INVALID ? Reason.BAD_FILTER : Reason.BROKEN;
    }
}
