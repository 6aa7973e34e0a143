package org.vipdrift.cli;

import java.nio.file.Path;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.LocalCaptureSource;
import org.vipdrift.capture.dumpcap.HelperCaptureSource;
import org.vipdrift.capture.pcap4j.LibpcapFilterCompiler;
import org.vipdrift.capture.pcap4j.Pcap4jCaptureSource;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlCenter;
import org.vipdrift.control.ControlException;
import org.vipdrift.remote.OperatorPrompts;

/** Thread-safe. Hosts over SSH, frames by libpcap or a helping program; their classes are loaded when they are asked for. */
final class RealWorld implements ControlFactory {
    @Override
    public Control open(Path data, OperatorPrompts prompts) throws ControlException {
        return ControlCenter.open(data, prompts);
    }

    @Override
    public CaptureSource captureSource() {
        return new LocalCaptureSource(new Pcap4jCaptureSource(), new HelperCaptureSource(new LibpcapFilterCompiler()));
    }
}
