package org.vipdrift.agent.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.CheckTerms.Kind;

/** HTTPS checks of a server whose certificate nobody vouches for. */
class SecureCheckTest {
    private static final String PASSWORD = "not-secret";

    @TempDir
    Path folder;

    private ServerSocket listen() throws Exception {
        Path file = folder.resolve("keys");
        Process keytool = new ProcessBuilder(System.getProperty("java.home") + "/bin/keytool", "-genkeypair", "-keyalg",
                "EC", "-dname", "CN=somebody.else", "-validity", "1", "-alias", "a", "-storepass", PASSWORD,
                "-keystore", file.toString()).redirectErrorStream(true).start();
        keytool.getInputStream().readAllBytes();
        assertEquals(0, keytool.waitFor());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @Test
    void acceptsAnyCertificate() throws Exception {
        try (TinyServer server = new TinyServer(listen(), "HTTP/1.1 200 OK\r\n\r\n")) {
            String url = "https://localhost:" + server.socket().getLocalPort() + "/";
            try (CheckStage stage = new CheckStage(CheckStage.terms(Kind.HTTP, url))) {
                assertEquals(url + " answered 200 OK.", stage.passes());
            }
        }
    }
}
