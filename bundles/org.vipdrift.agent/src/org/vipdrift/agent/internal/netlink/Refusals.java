package org.vipdrift.agent.internal.netlink;

import java.util.function.Predicate;
import org.eclipse.jdt.annotation.Nullable;

/** Confined to one thread. What the kernel refused of several changes; the first that matters counts. */
final class Refusals {
    private final Predicate<NetlinkException> harmless;
    private @Nullable NetlinkException first;

    Refusals(Predicate<NetlinkException> harmless) {
        this.harmless = harmless;
    }

    void take(NetlinkMessage answer) {
        try {
            RouteNetlink.complain(answer);
        } catch (NetlinkException e) {
            first = first != null || harmless.test(e) ? first : e;
        }
    }

    void complain() throws NetlinkException {
        NetlinkException refusal = first;
        if (refusal != null) {
            throw refusal;
        }
    }
}
