package org.vipdrift.capture.internal.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.file.FileInterface;
import org.vipdrift.capture.file.FileSection;
import org.vipdrift.capture.file.InterfaceCounts;

/** Thread-safe for one adding thread and any number of reading ones. A section with its interfaces. */
final class Section {
    private final FileSection description;
    /** Index in the file of its first interface. */
    private final int firstInterface;
    private volatile @Nullable FileInterface[] interfaces = new FileInterface[1];
    /** Written last and read first. */
    private volatile int count;

    Section(FileSection description, int firstInterface) {
        this.description = description;
        this.firstInterface = firstInterface;
    }

    FileSection description() {
        return description;
    }

    int count() {
        return count;
    }

    /** The index in the file the next interface gets. */
    int nextInterface() {
        return firstInterface + count;
    }

    void add(FileInterface one) {
        @Nullable FileInterface[] all = interfaces;
        if (count == all.length) {
            all = Arrays.copyOf(all, count * 2);
        }
        all[count] = one;
        interfaces = all;
        count++;
    }

    void count(int id, InterfaceCounts counts) {
        interfaces[id] = get(id).withCounts(counts);
    }

    /** @throws IndexOutOfBoundsException if the section has no such interface */
    FileInterface get(int id) {
        Objects.checkIndex(id, count);
        return Objects.requireNonNull(interfaces[id]);
    }

    List<FileInterface> interfaces() {
        List<FileInterface> all = new ArrayList<>();
        for (int id = 0; id < count; id++) {
            all.add(get(id));
        }
        return all;
    }
}
