package org.vipdrift.inventory.ui.internal;

import java.util.List;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Credential;

/** The credentials a dialog can offer. */
final class Credentials {
    private Credentials() {
    }

    /** None where they can't be read: the sheet of credentials says why. */
    static List<Credential> of(Control control) {
        try {
            return control.credentials().all();
        } catch (ControlException e) {
            return List.of();
        }
    }
}
