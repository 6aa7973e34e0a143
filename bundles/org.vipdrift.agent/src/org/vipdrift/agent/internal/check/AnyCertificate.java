package org.vipdrift.agent.internal.check;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/** Immutable. TLS with whoever answers: says that a service works, never who it is. Nothing secret is sent over it. */
@NonNullByDefault({})
final class AnyCertificate extends X509ExtendedTrustManager {
    private static @Nullable SSLSocketFactory factory;

    static Socket over(Socket plain, String host, int port) throws IOException {
        return factory().createSocket(plain, host, port, true);
    }

    private static synchronized SSLSocketFactory factory() throws IOException {
        SSLSocketFactory known = factory;
        if (known == null) {
            try {
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(null, new TrustManager[] {new AnyCertificate()}, null);
                known = context.getSocketFactory();
            } catch (GeneralSecurityException e) {
                throw new IOException("TLS cannot be had: " + e.getMessage(), e);
            }
            factory = known;
        }
        return known;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
        // there are no clients
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
        // any will do
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
        // there are no clients
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
        // any will do
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        // there are no clients
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        // any will do
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
