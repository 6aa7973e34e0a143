package org.vipdrift.agent.internal.past;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;

/** Confined to one thread. A file that lines are added to, and the one it was before it was full. */
final class PastFile implements AutoCloseable {
    /** What is read of one file at most; more is not written to it. */
    private static final int LONGEST = 512 << 10;

    private final Path newer;
    private final Path older;
    private @Nullable FileChannel open;
    /** Whether the file's last line was begun and not ended. */
    private boolean torn;

    PastFile(Path folder) {
        newer = folder.resolve("past.jsonl");
        older = folder.resolve("past-older.jsonl");
    }

    List<PastLine> readOlder() throws IOException {
        return lines(tail(older));
    }

    List<PastLine> readNewer() throws IOException {
        byte[] content = tail(newer);
        torn = content.length > 0 && content[content.length - 1] != '\n';
        return lines(content);
    }

    private static byte[] tail(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new byte[0];
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer into = ByteBuffer.allocate((int) Math.min(channel.size(), LONGEST));
            channel.position(channel.size() - into.capacity());
            while (into.hasRemaining() && channel.read(into) >= 0) {
                continue;
            }
            return into.array();
        }
    }

    private static List<PastLine> lines(byte[] content) {
        List<PastLine> lines = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at <= content.length; at++) {
            if (at == content.length || content[at] == '\n') {
                byte[] line = Arrays.copyOfRange(content, begin, at);
                long number = PastLine.numberOf(line);
                if (number > 0) {
                    lines.add(new PastLine(number, line));
                }
                begin = at + 1;
            }
        }
        return lines;
    }

    /** Adds lines; if that fails the file is as it was before, or its torn end is passed over later. */
    void add(List<PastLine> lines) throws IOException {
        FileChannel channel = channel();
        long before = channel.size();
        try {
            ByteBuffer left = ByteBuffer.wrap(octets(lines));
            while (left.hasRemaining()) {
                channel.write(left);
            }
            torn = false;
        } catch (IOException e) {
            torn = true;
            channel.truncate(before);
            torn = false;
            throw e;
        }
    }

    private byte[] octets(List<PastLine> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (torn) {
            out.write('\n');
        }
        for (PastLine line : lines) {
            out.writeBytes(line.json());
            out.write('\n');
        }
        return out.toByteArray();
    }

    private FileChannel channel() throws IOException {
        FileChannel channel = open;
        if (channel == null) {
            channel = FileChannel.open(newer, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            open = channel;
        }
        return channel;
    }

    /** What has been added becomes the older file; the one that was is gone. */
    void turn() throws IOException {
        close();
        if (Files.exists(newer)) {
            Files.move(newer, older, StandardCopyOption.ATOMIC_MOVE);
        }
        torn = false;
    }

    @Override
    public void close() throws IOException {
        FileChannel channel = open;
        open = null;
        if (channel != null) {
            channel.close();
        }
    }
}
