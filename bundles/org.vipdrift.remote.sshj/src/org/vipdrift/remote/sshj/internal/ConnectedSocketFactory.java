package org.vipdrift.remote.sshj.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** Immutable. Hands SSHJ the socket that is connected already. */
@NonNullByDefault({RETURN_TYPE, FIELD})
final class ConnectedSocketFactory extends SocketFactory {
    private final Socket socket;

    ConnectedSocketFactory(Socket socket) {
        this.socket = socket;
    }

    @Override
    public Socket createSocket() {
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        return socket;
    }
}
