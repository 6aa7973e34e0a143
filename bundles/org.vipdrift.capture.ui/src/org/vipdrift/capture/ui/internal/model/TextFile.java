package org.vipdrift.capture.ui.internal.model;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.vipdrift.core.Disk;
import org.vipdrift.core.Printable;

/** Writes texts to files a person named, in a job. */
public final class TextFile {
    private TextFile() {
    }

    /**
     * Writes a file in place of another at once.
     *
     * @throws IOException with a sentence if it cannot be written; the other is as it was
     */
    public static Path replace(Path file, String text, Charset charset) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, text, charset);
            return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IOException("The file " + Printable.quoted(file.toString()) + " cannot be written: " + why(e)
                    + ".", e);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Why a file could not be read or written, to complete a sentence. */
    public static String why(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "there is no such file or folder";
            default -> Disk.why(e);
        };
    }
}
