package org.vipdrift.capture.ui.internal.model;

import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;

/** Why a capture cannot be or ended, with the remedy in one sentence. */
public record Trouble(Reason reason, String sentence) {

    static Trouble of(CaptureException e) {
        return new Trouble(e.reason(), String.valueOf(e.getMessage()));
    }
}
