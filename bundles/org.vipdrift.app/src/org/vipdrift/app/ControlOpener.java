package org.vipdrift.app;

import java.nio.file.Path;
import org.vipdrift.control.Control;
import org.vipdrift.ui.common.UiThread;

/** Opens the control center on a data folder, with dialogs for the questions only a person can answer. */
final class ControlOpener {
    private ControlOpener() {
    }

    static Control open(Path data, UiThread ui) throws StartException {
        throw new StartException("No control center in this build yet: " + data + ".", new IllegalStateException());
    }
}
