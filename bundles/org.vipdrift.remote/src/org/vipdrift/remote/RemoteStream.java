package org.vipdrift.remote;

import java.io.InputStream;
import java.io.OutputStream;

/** A byte stream to something on a host. Each direction is confined to one thread at a time; closing ends its channel. */
public interface RemoteStream extends AutoCloseable {

    InputStream output();

    /** Flush sends at once (TCP_NODELAY). */
    OutputStream input();

    @Override
    void close();
}
