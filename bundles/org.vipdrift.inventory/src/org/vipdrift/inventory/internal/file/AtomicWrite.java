package org.vipdrift.inventory.internal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Confined to one thread. A new content beside the old one, on disk before it takes the name: a crash at any moment
 * leaves the whole old file or the whole new one. A symbolic link stays a link, the file's owner and permissions stay
 * as they are; a new file is for its owner alone (0600).
 */
final class AtomicWrite implements AutoCloseable {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final String ROOT = "root";
    private final Path file;
    private final Path temporary;

    AtomicWrite(Path named) throws IOException {
        file = Files.isSymbolicLink(named) ? named.toRealPath() : named;
        removeLeftovers();
        temporary = Files.createTempFile(folder(), prefix(), ".tmp", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }

    /** What a writer killed half way has left; there is no other writer while the lock is held. */
    private void removeLeftovers() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder(),
                p -> name(p).startsWith(prefix()) && name(p).endsWith(".tmp"))) {
            for (Path path : left) {
                Files.deleteIfExists(path);
            }
        }
    }

    void fill(byte[] content) throws IOException {
        if (Files.exists(file)) {
            takeOver(Files.readAttributes(file, PosixFileAttributes.class));
        }
        try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
    }

    /** Root writes another person's file without taking it from them. */
    private void takeOver(PosixFileAttributes old) throws IOException {
        if (ROOT.equals(Files.getOwner(temporary).getName())) {
            PosixFileAttributeView view = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
            view.setOwner(old.owner());
            view.setGroup(old.group());
        }
        Files.setPosixFilePermissions(temporary, old.permissions());
    }

    void commit() throws IOException {
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(folder(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }

    private Path folder() {
        return file.resolveSibling(".").normalize();
    }

    private String prefix() {
        return "." + name(file) + ".";
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
