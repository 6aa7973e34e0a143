package org.vipdrift.cli;

import java.nio.file.Path;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ReadOnlyControl;
import org.vipdrift.remote.OperatorPrompts;

/** Thread-safe. Another world in which nothing is changed. */
record ReadOnlyWorld(ControlFactory world) implements ControlFactory {
    @Override
    public Control open(Path data, OperatorPrompts prompts) throws ControlException {
        return ReadOnlyControl.of(world.open(data, prompts));
    }

    @Override
    public CaptureSource captureSource() {
        return world.captureSource();
    }
}
