package org.vipdrift.agent.internal.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/** Files that are either whole or as they were before, whatever stops the machine. */
final class DurableFile {

    private DurableFile() {
    }

    /** Replaces a file; when this returns, the new content is on the disk. It belongs to the folder's owner. */
    static void write(Path file, byte[] content) throws IOException {
        Path folder = folderOf(file);
        Path fresh = folder.resolve("." + file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            writeThrough(fresh, content);
            UserPrincipal owner = Files.getOwner(folder);
            if (!Files.getOwner(fresh).equals(owner)) {
                Files.setOwner(fresh, owner);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            removeQuietly(fresh, e);
            throw e;
        }
        writeFolderThrough(folder);
    }

    static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        writeFolderThrough(folderOf(file));
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalArgumentException(file + " is in no folder");
        }
        return folder;
    }

    private static void writeThrough(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file,
                Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** Makes the folder's own entries durable: fsync(2) of the folder. */
    private static void writeFolderThrough(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void removeQuietly(Path file, IOException cause) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
