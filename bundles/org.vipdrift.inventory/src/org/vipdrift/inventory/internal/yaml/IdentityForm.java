package org.vipdrift.inventory.internal.yaml;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Identity;

/**
 * How an identity is written: {@code automatic}, {@code password}, {@code key: /home/anna/.ssh/id_ed25519}, or
 * {@code credential: ops}.
 */
final class IdentityForm {
    private static final String AUTOMATIC = "automatic";
    private static final String PASSWORD = "password";
    private static final String KEY = "key";
    private static final String CREDENTIAL = "credential";
    private static final String HOME = "~/";

    private IdentityForm() {
    }

    static Identity read(Node node, List<String> unknown) {
        if (node instanceof MappingNode mapping) {
            Fields fields = new Fields(mapping, "The identity", unknown);
            Optional<Node> named = fields.optional(CREDENTIAL);
            Identity identity = named.isPresent() ? Fields.value(named.get(), Identity.Credential::new)
                    : new Identity.KeyFile(Fields.value(fields.node(KEY), IdentityForm::path));
            fields.finish();
            return identity;
        }
        return Fields.value(node, IdentityForm::word);
    }

    private static Identity word(String text) {
        return switch (text) {
            case AUTOMATIC -> new Identity.Automatic();
            case PASSWORD -> new Identity.Password();
            default -> throw new InvalidValueException("The identity " + Printable.quoted(text)
                    + " is not known: write automatic, password, key: and the file, or credential: and"
                    + " its name.");
        };
    }

    /** "~/" stands for the home folder of the person who runs the program. */
    private static Path path(String text) {
        try {
            return text.startsWith(HOME) ? Path.of(System.getProperty("user.home"), text.substring(HOME.length()))
                    : Path.of(text);
        } catch (InvalidPathException e) {
            throw new InvalidValueException("The key file " + Printable.quoted(text) + " is no usable path.");
        }
    }

    static Node write(Identity identity) {
        return switch (identity) {
            case Identity.Automatic() -> Nodes.text(AUTOMATIC);
            case Identity.Password() -> Nodes.text(PASSWORD);
            case Identity.KeyFile(var file) -> one(KEY, file.toString());
            case Identity.Credential(var name) -> one(CREDENTIAL, name);
        };
    }

    private static Node one(String key, String value) {
        return Nodes.mapping(FlowStyle.BLOCK, Nodes.entry(key, Nodes.text(value)));
    }
}
