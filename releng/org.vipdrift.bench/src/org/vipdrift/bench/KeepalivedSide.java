package org.vipdrift.bench;

import java.io.IOException;

/** keepalived; h1 takes the VIP back by itself when it returns. */
record KeepalivedSide(Shell shell, KeepalivedPeer peer) implements FaultSide {

    @Override
    public String name() {
        return "keepalived";
    }

    @Override
    public String address() {
        return KeepalivedPeer.address(0);
    }

    @Override
    public String unit() {
        return "keepalived";
    }

    @Override
    public void ready() throws IOException, InterruptedException {
        peer.start(1);
    }
}
