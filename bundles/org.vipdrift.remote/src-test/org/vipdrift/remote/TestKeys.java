package org.vipdrift.remote;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Made-up host keys in wire form: the right frame around bytes that name them. */
final class TestKeys {
    private TestKeys() {
    }

    static PresentedKey ed25519(String address, int port, String content) {
        return key(address, port, "ssh-ed25519", content);
    }

    static PresentedKey key(String address, int port, String type, String content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        byte[] rest = content.getBytes(StandardCharsets.US_ASCII);
        return PresentedKey.of(address, port, ByteBuffer.allocate(8 + name.length + rest.length).putInt(name.length)
                .put(name).putInt(rest.length).put(rest).array());
    }
}
