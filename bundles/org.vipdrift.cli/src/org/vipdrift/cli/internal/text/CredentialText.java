package org.vipdrift.cli.internal.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.control.Credential;
import org.vipdrift.control.CredentialStore;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.SecretKind;

/** Credentials as a table; their secrets are named and not shown. */
public final class CredentialText {
    private CredentialText() {
    }

    public static Table table(CredentialStore store, List<Credential> credentials) {
        Table table = new Table().column("NAME").column("USER").column("LOGIN").column("STORED").numbers("HOSTS");
        for (Credential credential : credentials) {
            String stored = Stream.of(SecretKind.values()).filter(credential::has).map(SecretKind::word)
                    .collect(Collectors.joining(", "));
            table.row(Cell.of(credential.name()), cell(credential.user()),
                    Cell.of(HostText.identity(credential.identity())), cell(stored),
                    Cell.of(store.usedBy(credential.name()).size()));
        }
        return table;
    }

    public static List<String> users(CredentialStore store, Credential credential) {
        List<HostId> hosts = store.usedBy(credential.name());
        return hosts.isEmpty() ? List.of()
                : List.of("", "Used by " + hosts.stream().map(HostId::name)
                        .collect(Collectors.joining(", ")) + ".");
    }

    private static Cell cell(String text) {
        return text.isEmpty() ? Cell.none() : Cell.of(text);
    }
}
