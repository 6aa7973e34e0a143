package org.vipdrift.capture.internal.file;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.vipdrift.capture.file.FileInterface;
import org.vipdrift.capture.file.FileSection;

/** Thread-safe for one adding thread and any number of reading ones. What is known of a file's packets so far. */
public final class PacketIndex {
    private final PacketOffsets offsets = new PacketOffsets();
    private final List<Section> sections = new CopyOnWriteArrayList<>();
    private volatile long end;

    void add(long offset) {
        offsets.add(offset);
    }

    void add(Section section) {
        sections.add(section);
    }

    /** Lets the others see what was added, and from where to go on. */
    void publish(long offset) {
        offsets.publish();
        end = offset;
    }

    /** Packets found, for the adding thread. */
    long added() {
        return offsets.added();
    }

    int sectionCount() {
        return sections.size();
    }

    public long size() {
        return offsets.size();
    }

    /** The offset up to which the file is known. */
    public long end() {
        return end;
    }

    /** @throws IndexOutOfBoundsException if there is no such packet yet */
    public long offset(long packet) {
        return offsets.get(packet);
    }

    /** Octets to the next packet's start, or a guess for the last. */
    public long room(long packet, long guess) {
        return packet + 1 < size() ? offset(packet + 1) - offset(packet) : guess;
    }

    /** The section a packet is in. */
    Section section(long packet) {
        int low = 0;
        for (int high = sections.size(); high - low > 1;) {
            int middle = low + high >>> 1;
            if (sections.get(middle).description().firstPacket() <= packet) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return sections.get(low);
    }

    public List<FileSection> sections() {
        return sections.stream().map(Section::description).toList();
    }

    public Stream<FileInterface> interfaces() {
        return sections.stream().flatMap(section -> section.interfaces().stream());
    }
}
