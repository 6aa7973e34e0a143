package org.vipdrift.inventory.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Combo;
import org.vipdrift.control.Credential;
import org.vipdrift.inventory.Identity;

/** Confined to the UI thread. How to log in: the ways in their order, then the credentials by name. */
final class LoginChoice {
    private static final int FIRST_CREDENTIAL = HostInput.Way.CREDENTIAL.ordinal();
    private final Combo combo;
    private final List<Credential> credentials;
    /** In the order of the choice. */
    private final List<String> names = new ArrayList<>();

    LoginChoice(Combo combo, List<Credential> credentials) {
        this.combo = combo;
        this.credentials = List.copyOf(credentials);
        combo.setItems(Messages.wayAutomatic, Messages.wayKeyFile, Messages.wayPassword);
        credentials.forEach(credential -> offer(credential.name()));
        combo.select(0);
    }

    private void offer(String name) {
        names.add(name);
        combo.add(NLS.bind(Messages.wayCredential, name));
    }

    /** One that is not known here can be chosen, too: others may know it. */
    void select(HostInput.Way way, String credential) {
        if (way == HostInput.Way.CREDENTIAL) {
            if (!names.contains(credential)) {
                offer(credential);
            }
            combo.select(FIRST_CREDENTIAL + names.indexOf(credential));
        } else {
            combo.select(way.ordinal());
        }
    }

    HostInput.Way way() {
        return HostInput.Way.values()[Math.min(FIRST_CREDENTIAL, Math.max(0, combo.getSelectionIndex()))];
    }

    /** The name; empty unless one is chosen. */
    String credential() {
        return way() == HostInput.Way.CREDENTIAL ? names.get(combo.getSelectionIndex() - FIRST_CREDENTIAL) : "";
    }

    /** What the chosen credential gives as the user, in words. */
    Optional<String> user() {
        return credentials.stream().filter(known -> known.name().equals(credential()) && !known.user().isEmpty())
                .findFirst().map(known -> NLS.bind(Messages.userFromCredential, known.user(), known.name()));
    }

    /** Says in the first choice what holds where a host has none of its own. */
    void unsaid(String words) {
        if (!words.equals(combo.getItem(0))) {
            int chosen = combo.getSelectionIndex();
            combo.setItem(0, words);
            combo.select(chosen);
        }
    }

    static String words(Identity identity) {
        return switch (identity) {
            case Identity.Automatic() -> Messages.wayAutomatic;
            case Identity.KeyFile(var file) -> file.toString();
            case Identity.Password() -> Messages.wayPassword;
            case Identity.Credential(var name) -> NLS.bind(Messages.wayCredential, name);
        };
    }
}
