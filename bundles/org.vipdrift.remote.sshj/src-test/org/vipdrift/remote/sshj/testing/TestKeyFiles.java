package org.vipdrift.remote.sshj.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.schmizz.sshj.common.Buffer;

/** Private key files as OpenSSH's own ssh-keygen makes them. */
public final class TestKeyFiles {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestKeyFiles() {
    }

    /** @param form type and form: "rsa-pem", "ecdsa-openssh", "ed25519-pkcs8" */
    public static Path make(Path folder, String form, String passphrase) throws IOException, InterruptedException {
        String[] parts = form.split("-");
        Path file = folder.resolve("id_" + form + "_" + COUNT.incrementAndGet());
        boolean ed25519Pkcs8 = "ed25519-pkcs8".equals(form);
        List<String> command = new ArrayList<>(List.of("ssh-keygen", "-q", "-t", parts[0], "-N",
                ed25519Pkcs8 ? "" : passphrase, "-f", file.toString(), "-C", ""));
        if ("rsa".equals(parts[0])) {
            command.addAll(List.of("-b", "2048"));
        }
        if (!"openssh".equals(parts[1]) && !ed25519Pkcs8) {
            command.addAll(List.of("-m", parts[1].toUpperCase(java.util.Locale.ROOT)));
        }
        run(command);
        if (ed25519Pkcs8) {
            asPkcs8(file, passphrase);
        }
        return file;
    }

    /** ssh-keygen writes Ed25519 in its own form alone; OpenSSL writes the other one, as a new key. */
    private static void asPkcs8(Path file, String passphrase) throws IOException, InterruptedException {
        Files.delete(file);
        List<String> command = new ArrayList<>(List.of("openssl", "genpkey", "-algorithm", "ed25519", "-out",
                file.toString()));
        if (!passphrase.isEmpty()) {
            command.addAll(List.of("-aes-256-cbc", "-pass", "pass:" + passphrase));
        }
        run(command);
        List<String> export = new ArrayList<>(List.of("openssl", "pkey", "-in", file.toString(), "-pubout", "-outform",
                "DER", "-out", file + ".der"));
        if (!passphrase.isEmpty()) {
            export.addAll(List.of("-passin", "pass:" + passphrase));
        }
        run(export);
        byte[] der = Files.readAllBytes(Path.of(file + ".der"));
        byte[] raw = java.util.Arrays.copyOfRange(der, der.length - 32, der.length);
        byte[] wire = new Buffer.PlainBuffer().putString("ssh-ed25519").putString(raw).getCompactData();
        Files.writeString(Path.of(file + ".pub"), "ssh-ed25519 " + Base64.getEncoder().encodeToString(wire) + "\n");
    }

    static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(command.getFirst() + ": " + output);
        }
    }

    /** The public half in wire form, base64. */
    public static String wire(Path file) throws IOException {
        return Files.readString(Path.of(file + ".pub")).split(" ")[1].strip();
    }

    public static PublicKey publicKey(Path file) throws IOException {
        return new Buffer.PlainBuffer(Base64.getDecoder().decode(wire(file))).readPublicKey();
    }
}
