package org.vipdrift.agent.internal.ffi;

/** Two namespaces joined by a cable between their eth0: here 198.51.100.11/24, there 198.51.100.12/24. */
public record CabledPair(Namespace here, Namespace there) implements AutoCloseable {

    public CabledPair() throws Exception {
        this(new Namespace(), new Namespace());
        Namespace.cable(here, "eth0", there, "eth0");
        here.ip("address add 198.51.100.11/24 dev eth0");
        there.ip("address add 198.51.100.12/24 dev eth0");
    }

    @Override
    public void close() throws Exception {
        there.close();
        here.close();
    }
}
