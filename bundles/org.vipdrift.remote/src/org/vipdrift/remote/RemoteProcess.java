package org.vipdrift.remote;

import java.io.InputStream;
import java.io.OutputStream;

/** A running remote command. Each stream is confined to one thread at a time; closing ends the command's channel. */
public interface RemoteProcess extends AutoCloseable {

    InputStream output();

    /** At most the first 64 KiB of standard error so far, made printable. */
    String errorsSoFar();

    /** Flush sends at once (TCP_NODELAY). */
    OutputStream input();

    @Override
    void close();
}
