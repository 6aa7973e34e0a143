package org.vipdrift.control.internal.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;

/** Writes texts into an archive that only its owner may read; every text is scrubbed on its way. */
final class ZipFile {
    private ZipFile() {
    }

    /** @throws ControlException INVALID if the file exists or can't be written; nothing of it is left then */
    static void write(Path file, List<HostFile> texts) throws ControlException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            throw new ControlException(Reason.INVALID, "There is already a file " + file + "; name another.");
        } catch (IOException e) {
            throw unwritable(file, e);
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (HostFile text : texts) {
                zip.putNextEntry(new ZipEntry(text.name()));
                zip.write(Scrub.clean(text.text()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            remove(file);
            throw unwritable(file, e);
        }
    }

    private static void remove(Path file) throws ControlException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static ControlException unwritable(Path file, IOException e) {
        return new ControlException(Reason.INVALID, "The file " + file + " can't be written: " + e.getMessage()
                + ". Check that its folder is there and its disk has room.");
    }
}
