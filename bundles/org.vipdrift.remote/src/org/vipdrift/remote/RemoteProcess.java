package org.vipdrift.remote;

/** A running remote command; its standard streams are the stream's. */
public interface RemoteProcess extends RemoteStream {

    /** At most the first 64 KiB of standard error so far, made printable, without line ends around it. */
    String errorsSoFar();
}
