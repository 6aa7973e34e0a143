package org.vipdrift.remote.libsecret;

import java.io.IOException;
import java.util.Optional;
import org.vipdrift.remote.Keyring;
import org.vipdrift.remote.Secret;

/** A program of its own session: arguments are what to do, one after the other, and what comes of each is printed. */
final class KeyringProgram {
    private KeyringProgram() {
    }

    /** Arguments: keep NAME SECRET, find NAME, forget NAME. */
    public static void main(String[] words) {
        Optional<Keyring> keyring = LibsecretKeyring.ofThisSession();
        if (keyring.isEmpty()) {
            System.out.println("no keyring");
            return;
        }
        int at = 0;
        while (at < words.length) {
            int arguments = words[at].equals("keep") ? 2 : 1;
            try {
                System.out.println(done(keyring.get(), words[at], words[at + 1], words[at + arguments]));
            } catch (IOException e) {
                System.out.println("failed: " + e.getMessage());
            }
            at += arguments + 1;
        }
    }

    private static String done(Keyring keyring, String verb, String name, String secret) throws IOException {
        switch (verb) {
            case "keep" -> keyring.keep(name, "VipDrift: a test", new Secret(secret.toCharArray()));
            case "forget" -> keyring.forget(name);
            default -> {
                return keyring.find(name).map(found -> new String(found.reveal())).orElse("nothing");
            }
        }
        return verb;
    }
}
