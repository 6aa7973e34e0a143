package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.vipdrift.capture.LocalCaptureSource;

class RealWorldTest {
    @Test
    void capturesThroughAHelperWhereItHasNoRightItself() {
        assertInstanceOf(LocalCaptureSource.class, new RealWorld().captureSource());
    }
}
