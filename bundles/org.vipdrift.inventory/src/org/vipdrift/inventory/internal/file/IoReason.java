package org.vipdrift.inventory.internal.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Printable;

/** Why a file operation failed, in words. */
final class IoReason {
    private IoReason() {
    }

    static String of(IOException e) {
        String words = switch (e) {
            case AccessDeniedException denied -> "permission denied on " + denied.getFile();
            case NoSuchFileException none -> none.getFile() + " is not there";
            case FileSystemException failed -> reason(failed);
            default -> String.valueOf(e.getMessage());
        };
        return Printable.clean(words);
    }

    private static String reason(FileSystemException e) {
        @Nullable String reason = e.getReason();
        return reason == null ? "the file system refused it at " + e.getFile() : reason + " at " + e.getFile();
    }
}
