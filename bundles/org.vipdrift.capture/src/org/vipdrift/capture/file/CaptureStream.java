package org.vipdrift.capture.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.internal.file.DamagedException;
import org.vipdrift.capture.internal.file.StreamSection;

/**
 * Confined to one thread. Reads pcapng from a pipe as a capturing program writes it, a packet at a time, without
 * keeping any: 1 MiB of memory however long it runs. Where it is damaged, it has ended.
 */
public final class CaptureStream {
    private final StreamSection section;

    /** @param in read in large pieces; not closed here */
    public CaptureStream(InputStream in) {
        section = new StreamSection(in);
    }

    /**
     * Waits until an interface is described: capturing programs do so when they have opened it.
     *
     * @return false if the stream ends before
     * @throws CaptureFileException if it is not pcapng
     */
    public boolean begin() throws IOException {
        while (section.interfaces().isEmpty()) {
            if (!advance()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Waits for the next packet; its index counts from the start of the stream.
     *
     * @return empty at the end of the stream
     * @throws CaptureFileException if the stream is damaged or ends inside a packet
     */
    public Optional<FilePacket> next() throws IOException {
        while (advance()) {
            FilePacket packet = section.packet();
            if (packet != null) {
                return Optional.of(packet);
            }
        }
        return Optional.empty();
    }

    /**
     * Waits for whatever comes next: a {@link #packet}, or something about the {@link #interfaces}.
     *
     * @return false at the end of the stream
     * @throws CaptureFileException as {@link #next}
     */
    public boolean advance() throws IOException {
        try {
            return section.read();
        } catch (DamagedException e) {
            throw new CaptureFileException("The packets that come in are damaged at byte " + e.offset() + ": "
                    + e.what() + ".", e);
        }
    }

    /** The packet that has come, if it was one. */
    public @Nullable FilePacket packet() {
        return section.packet();
    }

    /** The interfaces described last, with what was counted on them as far as it was told. */
    public List<FileInterface> interfaces() {
        return section.interfaces();
    }
}
