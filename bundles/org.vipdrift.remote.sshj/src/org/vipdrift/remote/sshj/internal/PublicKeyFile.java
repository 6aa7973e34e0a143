package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Immutable. The public half of a key, as a line {@code type base64 comment} has it (sshd(8), AUTHORIZED_KEYS FILE FORMAT).
 *
 * @param wire the key in SSH wire form
 */
record PublicKeyFile(byte[] wire) {
    private static final int LARGEST = 64 << 10;

    /** Of a private key's file: what lies beside it with ".pub", or the file itself if it holds a public key alone. */
    static Optional<PublicKeyFile> of(Path file) {
        return Stream.of(file.resolveSibling(file.getFileName() + ".pub"), file).flatMap(one -> read(one).stream())
                .findFirst();
    }

    private static Optional<PublicKeyFile> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String[] words = new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1).strip().split("[ \t]+", 3);
            return words.length < 2 ? Optional.empty()
                    : Optional.of(new PublicKeyFile(Base64.getDecoder().decode(words[1])));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // no public key there, so nothing to compare an agent's keys with
        }
    }

    boolean isOf(byte[] key) {
        return Arrays.equals(wire, key);
    }
}
