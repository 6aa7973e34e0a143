package org.vipdrift.agent.internal.command;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.vipdrift.agent.api.AnnounceOrder.Station;
import org.vipdrift.agent.api.Handover;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.host.Wire;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Subscription;
import org.vipdrift.core.Vip;

/** A wire for orders that need none: a release says nothing to the segment. */
final class NoWire implements Wire {

    @Override
    public Announcement announcement(Nic nic, Collection<Vip> vips) throws IOException {
        throw silent();
    }

    @Override
    public void tell(Nic nic, Collection<Vip> vips, Collection<Station> stations) throws IOException {
        throw silent();
    }

    @Override
    public CompletableFuture<Heard> ask(Nic nic, Question question) {
        return CompletableFuture.failedFuture(silent());
    }

    private static IOException silent() {
        return new IOException("nothing is sent by a one-shot");
    }

    @Override
    public Signal signal(Nic nic, Handover to) throws IOException {
        throw silent();
    }

    @Override
    public Subscription awaitSignal(Nic nic, Handover from, Runnable came) throws IOException {
        throw silent();
    }

    @Override
    public void watch(Map<InetAddress, GroupId> addresses) {
        // nothing is heard
    }
}
