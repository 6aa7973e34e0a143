package org.vipdrift.inventory.ui.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.control.Credential;
import org.vipdrift.control.CredentialStore;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.SecretKind;
import org.vipdrift.ui.common.Column;

/** The columns of the list of credentials; no secret shows. */
final class CredentialColumns {
    private CredentialColumns() {
    }

    static List<Column<Credential>> all(CredentialStore store) {
        return List.of(
                Column.<Credential>of("name", Messages.columnCredential, 110, Credential::name).least(80),
                Column.<Credential>of("user", Messages.columnUser, 100, Credential::user).least(60),
                Column.<Credential>of("way", Messages.columnWay, 220, known -> LoginChoice.words(known.identity()))
                        .least(120),
                Column.<Credential>of("stored", Messages.columnStored, 170, CredentialColumns::stored).least(100),
                Column.<Credential>of("hosts", Messages.columnUsedBy, 90,
                        known -> String.valueOf(store.usedBy(known.name()).size())).least(60)
                        .tip(known -> store.usedBy(known.name()).stream().map(HostId::name)
                                .collect(Collectors.joining(", "))));
    }

    private static String stored(Credential credential) {
        return Stream.of(SecretKind.values()).filter(credential::has).map(CredentialColumns::words)
                .collect(Collectors.joining(", "));
    }

    private static String words(SecretKind kind) {
        return switch (kind) {
            case PASSWORD -> Messages.storedPassword;
            case PASSPHRASE -> Messages.storedPassphrase;
            case ROOT_PASSWORD -> Messages.storedRootPassword;
        };
    }
}
