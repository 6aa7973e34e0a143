package org.vipdrift.capture.internal.file;

import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.file.CaptureFileException;

/** What every format asks of a frame. */
final class Frames {
    private Frames() {
    }

    /** @throws CaptureFileException if other programs would refuse the file because of it */
    static void check(Frame frame) throws CaptureFileException {
        if (frame.bytes().length() > CaptureOrder.LONGEST_FRAME) {
            throw new CaptureFileException("A packet of " + frame.bytes().length()
                    + " octets cannot be saved; files hold at most " + CaptureOrder.LONGEST_FRAME + " of each.");
        }
    }
}
