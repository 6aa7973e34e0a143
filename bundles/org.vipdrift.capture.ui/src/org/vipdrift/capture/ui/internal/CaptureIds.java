package org.vipdrift.capture.ui.internal;

/** Ids that plugin.xml and code share. */
final class CaptureIds {
    static final String BUNDLE = "org.vipdrift.capture.ui";
    static final String PACKETS = "org.vipdrift.capture.ui.packets";
    static final String CONTEXT = "org.vipdrift.capture.context";
    static final String START = "org.vipdrift.capture.start";
    static final String STOP = "org.vipdrift.capture.stop";
    static final String CLEAR = "org.vipdrift.capture.clear";
    static final String LOOK = "org.vipdrift.capture.look";
    static final String PHASE = "org.vipdrift.capture.phase";

    private CaptureIds() {
    }
}
