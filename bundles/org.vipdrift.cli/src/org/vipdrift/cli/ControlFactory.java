package org.vipdrift.cli;

import java.nio.file.Path;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlException;
import org.vipdrift.remote.OperatorPrompts;

/** Where a run gets the real world from; opened only by verbs that need it. */
public interface ControlFactory {

    /**
     * @param data the folder with inventory, known hosts and journal
     * @throws ControlException if something in it can't be used
     */
    Control open(Path data, OperatorPrompts prompts) throws ControlException;

    CaptureSource captureSource();
}
