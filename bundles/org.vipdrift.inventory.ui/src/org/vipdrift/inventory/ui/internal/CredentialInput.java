package org.vipdrift.inventory.ui.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.control.Credential;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Identity;

/** Immutable. What stands in the fields of a credential's dialog, but its secrets; no widgets here. */
record CredentialInput(String name, String user, HostInput.Way way, String keyFile) {

    static CredentialInput of(Credential known) {
        return switch (known.identity()) {
            case Identity.KeyFile(var file) ->
                new CredentialInput(known.name(), known.user(), HostInput.Way.KEY_FILE, file.toString());
            case Identity.Password() -> new CredentialInput(known.name(), known.user(), HostInput.Way.PASSWORD, "");
            default -> new CredentialInput(known.name(), known.user(), HostInput.Way.AUTOMATIC, "");
        };
    }

    /** @throws InvalidValueException with the sentence of the first field that cannot be */
    Credential credential() {
        return new Credential(name.strip(), user.strip(), switch (way) {
            case KEY_FILE -> new Identity.KeyFile(file(keyFile.strip()));
            case PASSWORD -> new Identity.Password();
            case AUTOMATIC, CREDENTIAL -> new Identity.Automatic();
        });
    }

    private static Path file(String text) {
        if (text.isEmpty()) {
            throw new InvalidValueException(Messages.keyFileMissing);
        }
        try {
            String home = System.getProperty("user.home", "");
            return Path.of(text.startsWith("~/") ? home + text.substring(1) : text).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new InvalidValueException(NLS.bind(Messages.keyFileBad, Printable.quoted(text)));
        }
    }
}
