package org.vipdrift.capture.ui.internal.model;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.capture.file.Damage;
import org.vipdrift.capture.file.FileFollower;
import org.vipdrift.capture.file.FilePacket;
import org.vipdrift.capture.file.PacketReader;
import org.vipdrift.core.Progress;

/** Thread-safe. The packets of a file found so far; the rows last shown are kept, a bounded number of them. */
public final class FilePackets implements PacketStore, AutoCloseable {
    private static final Duration GROWTH = Duration.ofSeconds(1);
    private final CaptureFile file;
    private final PacketMarks marks = new PacketMarks();
    private final PacketComments comments = new PacketComments();
    private volatile Optional<String> trouble = Optional.empty();
    private volatile @Nullable Long start;
    private volatile @Nullable FileFollower follower;
    private volatile boolean stopped;
    private final ShownRows shown = new ShownRows(this::read);

    public FilePackets(CaptureFile file) {
        this.file = file;
    }

    public CaptureFile file() {
        return file;
    }

    /** Why some packets of the file cannot be shown. */
    public Optional<String> trouble() {
        return trouble.or(() -> file.damage().map(Damage::sentence));
    }

    /** Whether all that the file had when it was looked at last is there. */
    boolean isComplete() {
        return file.isComplete() || file.damage().isPresent();
    }

    /** Whether the person stopped the reading before the file's end. */
    public boolean isStopped() {
        return stopped;
    }

    /** @param now whether the reading was stopped; false when it goes on */
    public void stopped(boolean now) {
        stopped = now;
    }

    /** Shows what is written to the file from now on, too. */
    public void follow() {
        follower = FileFollower.start(file, GROWTH, Progress.SILENT, this::failed);
    }

    /** Frees the file; its packets cannot be read any more. */
    @Override
    public void close() {
        FileFollower following = follower;
        if (following != null) {
            following.close();
        }
        try {
            file.close();
        } catch (IOException e) {
            failed(e);
        }
    }

    public void failed(IOException e) {
        trouble = Optional.of(String.valueOf(e.getMessage()));
    }

    @Override
    public long first() {
        return 1;
    }

    @Override
    public long next() {
        return file.size() + 1;
    }

    @Override
    public @Nullable PacketRow get(long number) {
        return number >= first() && number < next() ? shown.get(number) : null;
    }

    private @Nullable PacketRow read(long number) {
        try {
            return row(file.packet(number - 1));
        } catch (IOException e) {
            failed(e);
            return null;
        }
    }

    private PacketRow row(FilePacket packet) {
        return new PacketRow(packet.number(), packet.frame(), packet.notes().comments(), comments);
    }

    @Override
    public OptionalLong startNanos() {
        Long known = start;
        if (known == null) {
            PacketRow row = get(first());
            known = row == null ? null : row.frame().epochNanos();
            start = known;
        }
        return known == null ? OptionalLong.empty() : OptionalLong.of(known);
    }

    @Override
    public PacketMarks marks() {
        return marks;
    }

    @Override
    public PacketComments comments() {
        return comments;
    }

    @Override
    public Scan scan() {
        PacketReader reader = file.reader();
        return number -> row(reader, number);
    }

    private @Nullable PacketRow row(PacketReader reader, long number) {
        try {
            return row(reader.packet(number - 1));
        } catch (IOException e) {
            failed(e);
            return null;
        }
    }
}
