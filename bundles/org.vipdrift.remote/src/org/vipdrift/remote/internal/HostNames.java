package org.vipdrift.remote.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Immutable. The hosts a known_hosts line is about: patterns, or one hashed name (sshd(8), ssh_config(5) PATTERNS). */
sealed interface HostNames {
    int SSH_PORT = 22;
    Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._:%-]{1,255}");

    boolean match(String name);

    /** The name a host has in a known_hosts file: the address, or {@code [address]:port} if the port is not 22. */
    static String nameOf(String address, int port) {
        String lower = address.toLowerCase(Locale.ROOT);
        return port == SSH_PORT ? lower : "[" + lower + "]:" + port;
    }

    /** Whether an address can be written to a known_hosts file and mean nothing but itself. */
    static boolean isWritable(String address) {
        return ALLOWED.matcher(address).matches();
    }

    /** @throws IllegalArgumentException with what is wrong, for a hashed name that is not one */
    static HostNames parse(String field) {
        return field.startsWith("|") ? Hashed.parse(field)
                : new Patterns(List.of(field.toLowerCase(Locale.ROOT).split(",")));
    }

    /** Comma-separated patterns with {@code *} and {@code ?}; a negated one that matches vetoes the line. */
    record Patterns(List<String> patterns) implements HostNames {
        @Override
        public boolean match(String name) {
            boolean matched = false;
            for (String pattern : patterns) {
                boolean negated = pattern.startsWith("!");
                if (Wildcards.match(negated ? pattern.substring(1) : pattern, name)) {
                    if (negated) {
                        return false;
                    }
                    matched = true;
                }
            }
            return matched;
        }
    }

    /** {@code |1|base64 of the salt|base64 of HMAC-SHA1(salt, name)}. */
    record Hashed(byte[] salt, byte[] hash) implements HostNames {
        private static final String ALGORITHM = "HmacSHA1";

        static Hashed parse(String field) {
            String[] parts = field.split("\\|", -1);
            if (parts.length != 4 || !"1".equals(parts[1]) || parts[2].isEmpty()) {
                throw new IllegalArgumentException("its hashed host name is damaged");
            }
            return new Hashed(Base64.getDecoder().decode(parts[2]), Base64.getDecoder().decode(parts[3]));
        }

        @Override
        public boolean match(String name) {
            try {
                Mac mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(salt, ALGORITHM));
                return MessageDigest.isEqual(hash, mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java has " + ALGORITHM, e);
            }
        }
    }
}
