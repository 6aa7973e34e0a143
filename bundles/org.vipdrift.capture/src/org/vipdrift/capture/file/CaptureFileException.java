package org.vipdrift.capture.file;

import java.io.IOException;
import org.eclipse.jdt.annotation.Nullable;

/** Why a capture file cannot be read or written; the message is one sentence with the file and what to do. */
public class CaptureFileException extends IOException {
    private static final long serialVersionUID = 1L;

    public CaptureFileException(String sentence) {
        this(sentence, null);
    }

    public CaptureFileException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
