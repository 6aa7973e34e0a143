package org.vipdrift.remote.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.vipdrift.core.Printable;
import org.vipdrift.core.WholeAppend;
import org.vipdrift.remote.PresentedKey;

/** Writes one line to the end of a known_hosts file, which is made if need be (file 0600, folder 0700). */
public final class KnownHostsAppender {
    private static final FileAttribute<?> FILE_MODE = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> FOLDER_MODE = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private KnownHostsAppender() {
    }

    /** @throws IOException also for an address that would mean something else in the file, which is then as it was */
    public static void append(Path file, PresentedKey key) throws IOException {
        byte[] line = line(key).getBytes(StandardCharsets.US_ASCII);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder, FOLDER_MODE);
        }
        try (FileChannel channel = FileChannel.open(file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE), FILE_MODE);
                FileLock lock = channel.lock()) {
            WholeAppend.to(channel, ByteBuffer.wrap(endsLine(channel) ? line : withLineEnd(line)));
            channel.force(true);
        }
    }

    private static String line(PresentedKey key) throws IOException {
        if (!HostNames.isWritable(key.address())) {
            throw new IOException("The address " + Printable.quoted(key.address())
                    + " cannot be written to a known_hosts file; its key was not stored.");
        }
        return HostNames.nameOf(key.address(), key.port()) + " " + key.type() + " " + key.encoded() + "\n";
    }

    private static boolean endsLine(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() == 0 || channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n';
    }

    private static byte[] withLineEnd(byte[] line) {
        return ByteBuffer.allocate(line.length + 1).put((byte) '\n').put(line).array();
    }
}
