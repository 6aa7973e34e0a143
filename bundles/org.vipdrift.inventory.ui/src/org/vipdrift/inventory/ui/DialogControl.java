package org.vipdrift.inventory.ui;

import java.nio.file.Path;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlCenter;
import org.vipdrift.control.ControlException;
import org.vipdrift.ui.common.DialogPrompts;
import org.vipdrift.ui.common.UiThread;

/** Opens the control center with dialogs for the questions only a person can answer. */
public final class DialogControl {
    private DialogControl() {
    }

    /** @throws ControlException with one sentence, if the data folder or what is in it cannot be used */
    public static Control open(Path data, UiThread ui) throws ControlException {
        return ControlCenter.open(data, new DialogPrompts(ui));
    }
}
