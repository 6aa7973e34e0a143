package org.vipdrift.cli.internal.verb;

import org.vipdrift.cli.internal.line.VerbSpec;

/** {@code vipdrift capture}. */
public final class CaptureVerbs {
    private CaptureVerbs() {
    }

    public static VerbSpec family() {
        return VerbSpec.family("capture", "Reads capture files and interfaces: packets, drifts, stations.",
                CaptureRead.spec(), CaptureLive.spec(), CaptureMeaning.drifts(), CaptureMeaning.stations());
    }
}
