package org.vipdrift.cli.internal.verb;

import java.util.regex.Pattern;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/** Which unknown host key a person has said beforehand to trust. */
sealed interface HostKeyPolicy {

    /** Whatever key an unknown host shows first. */
    record AcceptNew() implements HostKeyPolicy {
    }

    /** One key alone. */
    record Pinned(String fingerprint) implements HostKeyPolicy {
        /** "SHA256:" and the unpadded base64 of 32 octets. */
        private static final Pattern FORM = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");
    }

    static HostKeyPolicy parse(String text) {
        if (text.equals("accept-new")) {
            return new AcceptNew();
        }
        if (Pinned.FORM.matcher(text).matches()) {
            return new Pinned(text);
        }
        throw new InvalidValueException(
                "The host key " + Printable.quoted(text) + " is not usable: write accept-new, or"
                        + " SHA256: and the fingerprint as ssh-keygen -l prints it.");
    }
}
