package org.vipdrift.capture.file;

/** Why a capture file that was begun cannot be written on: the disk is full or fails. */
public final class CaptureWriteException extends CaptureFileException {
    private static final long serialVersionUID = 1L;

    public CaptureWriteException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
