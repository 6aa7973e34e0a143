package org.vipdrift.agent.internal.netlink;

import java.net.InetAddress;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.Nullable;

/** Confined to one thread. What the kernel refused of several changes; the first that matters counts. */
final class Refusals {
    private final Predicate<NetlinkException> harmless;
    private @Nullable NetlinkException first;

    Refusals(Predicate<NetlinkException> harmless) {
        this.harmless = harmless;
    }

    /** @param request what is answered */
    void take(NetlinkMessage answer, NetlinkRequest request) {
        try {
            RouteNetlink.complain(answer);
        } catch (NetlinkException e) {
            if (first == null && !harmless.test(e)) {
                InetAddress about = request.about();
                first = about == null ? e : e.about(about);
            }
        }
    }

    void complain() throws NetlinkException {
        NetlinkException refusal = first;
        if (refusal != null) {
            throw refusal;
        }
    }
}
