package org.vipdrift.agent.internal.packet;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.internal.AgentLog;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.agent.internal.ffi.ReadinessLoop;
import org.vipdrift.agent.internal.host.Adverts;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.MacAddress;
import org.vipdrift.vrrp.Advert;
import org.vipdrift.vrrp.AdvertFrame;
import org.vipdrift.vrrp.AdvertReading;

/** Thread-safe. All virtual routers of one family on one interface: one socket, one membership, an ear for each. */
final class AdvertSockets {
    private static final int BURST = 64;
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86dd;
    private static final int PROTOCOL_IN_IPV4 = 23;
    private static final int PROTOCOL_IN_IPV6 = 20;

    private final Nic nic;
    private final boolean ipv4;
    private final ReadinessLoop loop;
    private final PacketSocket socket;
    private final PacketSocket epochs;
    private final Membership membership;
    private final Map<Integer, Adverts.Ear> ears = new ConcurrentHashMap<>();
    private final List<Adverts.Ear> listeners = new CopyOnWriteArrayList<>();
    /** Confined to the loop's thread: the refusal told last, so that the same is not told again and again. */
    private String complaint = "";

    AdvertSockets(Nic nic, boolean ipv4, ReadinessLoop loop) throws ErrnoException {
        this.nic = nic;
        this.ipv4 = ipv4;
        this.loop = loop;
        membership = new Membership(nic.index(), ipv4);
        try {
            socket = new PacketSocket(nic.index(), ipv4 ? IPV4 : IPV6,
                    FrameFilter.vrrp(ipv4 ? PROTOCOL_IN_IPV4 : PROTOCOL_IN_IPV6), PacketSocket.LONG);
        } catch (ErrnoException e) {
            membership.close();
            throw e;
        }
        try {
            epochs = new PacketSocket(nic.index(), EpochFrame.ETHERTYPE);
        } catch (ErrnoException e) {
            socket.retire(loop);
            membership.close();
            throw e;
        }
        socket.attach(loop, this::read);
        epochs.attach(loop, this::readEpochs);
    }

    Nic nic() {
        return nic;
    }

    void send(byte[] frame) throws ErrnoException {
        socket.send(frame);
    }

    void tell(int virtualRouterId, Epoch epoch) throws ErrnoException {
        epochs.send(new EpochFrame(ipv4, virtualRouterId, epoch).from(nic.mac()));
    }

    /** @return false if the virtual router has an ear already */
    boolean add(int virtualRouterId, Adverts.Ear ear) {
        return ears.putIfAbsent(virtualRouterId, ear) == null;
    }

    /** @return whether nobody listens any more */
    boolean remove(int virtualRouterId, Adverts.Ear ear) {
        ears.remove(virtualRouterId, ear);
        return ears.isEmpty() && listeners.isEmpty();
    }

    /** @param ear hears all virtual routers */
    void add(Adverts.Ear ear) {
        listeners.add(ear);
    }

    /** @return whether nobody listens any more */
    boolean remove(Adverts.Ear ear) {
        listeners.remove(ear);
        return ears.isEmpty() && listeners.isEmpty();
    }

    void close() {
        socket.retire(loop);
        epochs.retire(loop);
        membership.close();
    }

    private void readEpochs() {
        try {
            for (int i = 0; i < BURST; i++) {
                ByteBuffer frame = epochs.receiveNow();
                if (!frame.hasRemaining()) {
                    return;
                }
                EpochFrame.parse(frame).filter(told -> told.ipv4() == ipv4).ifPresent(this::hear);
            }
        } catch (ErrnoException interfaceWentDown) {
            // as for adverts
            return;
        }
    }

    private void hear(EpochFrame told) {
        Adverts.@Nullable Ear ear = ears.get(told.virtualRouterId());
        if (ear != null) {
            ear.held(told.epoch());
        }
    }

    private void read() {
        try {
            for (int i = 0; i < BURST; i++) {
                ByteBuffer frame = socket.receiveNow();
                if (!frame.hasRemaining()) {
                    return;
                }
                switch (AdvertFrame.read(frame)) {
                    case AdvertReading.Accepted(Advert advert) -> hear(advert, frame);
                    case AdvertReading.Refused refused -> refuse(refused);
                    case null -> {
                        // the filter lets more pass than VRRP in odd packets
                    }
                }
            }
        } catch (ErrnoException interfaceWentDown) {
            // its link's end is news of the kernel; there is nothing to read
            return;
        }
    }

    private void hear(Advert advert, ByteBuffer frame) {
        Adverts.@Nullable Ear ear = ears.get(advert.virtualRouterId());
        if (ear != null || !listeners.isEmpty()) {
            byte[] from = new byte[6];
            frame.get(frame.position() + from.length, from);
            MacAddress mac = MacAddress.of(from, 0);
            if (ear != null) {
                ear.heard(advert, mac);
            }
            listeners.forEach(listener -> listener.heard(advert, mac));
        }
    }

    private void refuse(AdvertReading.Refused refused) {
        String sentence = refused.sentence();
        if (ears.containsKey(refused.virtualRouterId()) && !sentence.equals(complaint)) {
            complaint = sentence;
            AgentLog.warn(sentence);
        }
    }
}
