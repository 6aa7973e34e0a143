package org.vipdrift.capture.internal.file;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.vipdrift.capture.file.CaptureFileException;
import org.vipdrift.capture.file.CaptureWriteException;
import org.vipdrift.core.Disk;

/** Confined to one thread. A file being written, of this user's alone where it is new; counts its octets. */
public final class Target implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private final Path file;
    private final Path written;
    private final FileOutputStream stream;
    private final OutputStream out;
    private long octets;
    private boolean finished;
    private boolean broken;

    private Target(Path file, Path written) throws IOException {
        this.file = file;
        this.written = written;
        stream = new FileOutputStream(written.toFile());
        out = new BufferedOutputStream(stream, BUFFER);
    }

    /** Written beside the file, which it replaces when finished and not before. */
    public static Target replacing(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new CaptureFileException("A folder has the name " + OpenFile.shown(file) + "; choose another one.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new CaptureFileException(OpenFile.shown(file) + " names no file.");
        }
        try {
            return new Target(file, Files.createTempFile(folder, ".vipdrift-", ".part"));
        } catch (FileSystemException e) {
            throw cannot(file, e);
        }
    }

    /** A new file, visible from the start. */
    public static Target growing(Path file) throws IOException {
        try {
            return new Target(file, Files.createFile(file));
        } catch (FileAlreadyExistsException e) {
            throw new CaptureFileException("There is a file " + OpenFile.shown(file)
                    + " already; choose another name or remove it.", e);
        } catch (FileSystemException e) {
            throw cannot(file, e);
        }
    }

    private static CaptureFileException cannot(Path file, IOException e) {
        String why = switch (e) {
            case AccessDeniedException _ -> "you may not write there";
            case NoSuchFileException _ -> "there is no such folder";
            default -> Disk.why(e);
        };
        return new CaptureFileException("The file " + OpenFile.shown(file) + " cannot be written: " + why + ".", e);
    }

    /** @throws CaptureWriteException if the disk is full or fails, as all other writing */
    void write(BlockBuffer block) throws IOException {
        try {
            block.writeTo(out);
        } catch (IOException e) {
            throw failed(e);
        }
        octets += block.length();
    }

    private CaptureWriteException failed(IOException e) {
        broken = true;
        String left = written.equals(file) ? "It is not complete."
                : Files.exists(file) ? "The one that was there is as it was." : "There is none now.";
        return new CaptureWriteException("The file " + OpenFile.shown(file) + " cannot be written: " + Disk.why(e)
                + ". " + left, e);
    }

    public long octets() {
        return octets;
    }

    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Brings everything to the disk and puts the file in its place. */
    public Path finish() throws IOException {
        flush();
        try {
            stream.getFD().sync();
            stream.close();
            if (!written.equals(file)) {
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw failed(e);
        }
        finished = true;
        return file;
    }

    /** Unless finished: a growing file keeps what could be written, of another nothing is left. */
    @Override
    public void close() throws IOException {
        if (finished) {
            return;
        }
        finished = true;
        try {
            if (!broken && written.equals(file)) {
                flush();
            }
        } finally {
            stream.close();
            if (!written.equals(file)) {
                Files.deleteIfExists(written);
            }
        }
    }
}
