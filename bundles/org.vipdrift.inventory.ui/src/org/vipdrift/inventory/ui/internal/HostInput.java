package org.vipdrift.inventory.ui.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Effective;
import org.vipdrift.inventory.Filing;
import org.vipdrift.inventory.Folder;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;

/**
 * Immutable. What stands in the fields of the host dialog, right or wrong; no widgets here.
 *
 * @param credential its name, where one is the way
 * @param become absent if the host has none of its own
 */
record HostInput(String name, String address, String port, String user, Way way, String keyFile,
        String credential, Optional<Become> become, String jump, String folder, String tags, String notes) {

    private static final HostId ANY = new HostId("host");

    /** How to log in, in the order of the dialog's choice. */
    enum Way {
        AUTOMATIC, KEY_FILE, PASSWORD, CREDENTIAL
    }

    static HostInput of(Host host) {
        String file = host.identity() instanceof Identity.KeyFile key ? key.file().toString() : "";
        String credential = host.identity() instanceof Identity.Credential(var name) ? name : "";
        return new HostInput(host.id().name(), host.address(), String.valueOf(host.port()), host.user(),
                way(host.identity()), file, credential, host.become(), host.jump(), host.filing().folder(),
                String.join(", ", host.filing().tags()), host.filing().notes());
    }

    private static Way way(Identity identity) {
        return switch (identity) {
            case Identity.Automatic automatic -> Way.AUTOMATIC;
            case Identity.KeyFile file -> Way.KEY_FILE;
            case Identity.Password password -> Way.PASSWORD;
            case Identity.Credential credential -> Way.CREDENTIAL;
        };
    }

    /** What a folder gives, as the fields that it shares with a host. */
    static HostInput of(Folder folder) {
        return of(new Host(ANY, ANY.name(), folder.port(), folder.user(), folder.identity(), folder.become(),
                folder.jump(), new Filing("", folder.tags(), "")));
    }

    /** @throws InvalidValueException with the sentence of the first field that cannot be */
    Folder folder(String path) {
        Host host = host();
        return new Folder(path, host.port(), host.user(), host.identity(), host.become(), host.jump(),
                host.filing().tags());
    }

    /** @throws InvalidValueException with the sentence of the first field that cannot be */
    Host host() {
        return new Host(new HostId(name.strip()), address(address.strip()), portNumber(), user.strip(),
                identity(), become, jump.strip(), new Filing(folder.strip(),
                        Stream.of(tags.split("[,\\s]+")).filter(tag -> !tag.isEmpty()).toList(), notes.strip()));
    }

    /** What the host's folder would give it in place of what is not filled in. */
    Effective effective(Inventory inventory) {
        return inventory.effective(new Host(ANY, ANY.name(), Host.SSH_PORT, "", new Identity.Automatic())
                .with(Filing.NONE.inFolder(folder.strip())));
    }

    private static String address(String address) {
        String known = word(address, Messages.addressMissing);
        if (known.startsWith("-") || known.chars().anyMatch(c -> c <= ' ' || c == '@' || c == '/')) {
            throw new InvalidValueException(NLS.bind(Messages.addressBad, Printable.quoted(known)));
        }
        return known;
    }

    private int portNumber() {
        String text = port.strip();
        if (text.matches("[0-9]{1,5}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= 65535) {
                return number;
            }
        }
        throw new InvalidValueException(NLS.bind(Messages.portBad, Printable.quoted(text)));
    }

    private Identity identity() {
        return switch (way) {
            case AUTOMATIC -> new Identity.Automatic();
            case PASSWORD -> new Identity.Password();
            case CREDENTIAL -> new Identity.Credential(credential);
            case KEY_FILE -> new Identity.KeyFile(file(word(keyFile.strip(), Messages.keyFileMissing)));
        };
    }

    private static Path file(String text) {
        try {
            String home = System.getProperty("user.home", "");
            return Path.of(text.startsWith("~/") ? home + text.substring(1) : text).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new InvalidValueException(NLS.bind(Messages.keyFileBad, Printable.quoted(text)));
        }
    }

    private static String word(String text, String sentence) {
        if (text.isEmpty()) {
            throw new InvalidValueException(sentence);
        }
        return text;
    }
}
