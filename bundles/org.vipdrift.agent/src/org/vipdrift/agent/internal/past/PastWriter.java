package org.vipdrift.agent.internal.past;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.vipdrift.core.Printable;

/**
 * Confined to one thread. The lines in memory and in the files. What the disk does not take is kept in memory and tried
 * again with the next line; that it does not is said once, and that it does again as well.
 */
final class PastWriter implements AutoCloseable {
    private final PastPages pages = new PastPages();
    private final PastFile file;
    private final Path folder;
    private final Consumer<String> warnings;
    /** The newer page's lines from here on are not in the file yet. */
    private int unwritten;
    private boolean turnDue;
    private boolean warned;
    private long last;

    PastWriter(Path folder, Consumer<String> warnings) {
        this.folder = folder;
        this.warnings = warnings;
        file = new PastFile(folder);
    }

    /** Takes up what is in the files; lines that are not whole are passed over, their numbers are not used again. */
    void load() {
        try {
            pages.addOlder(whole(file.readOlder()));
            whole(file.readNewer()).forEach(pages::add);
        } catch (IOException e) {
            trouble("What the agent did before cannot be read in ", e);
        }
        unwritten = pages.newer().size();
    }

    private List<PastLine> whole(List<PastLine> lines) {
        List<PastLine> whole = new ArrayList<>();
        for (PastLine line : lines) {
            if (line.number() > last && line.isWhole()) {
                whole.add(line);
            }
            last = Math.max(last, line.number());
        }
        return whole;
    }

    PastPages pages() {
        return pages;
    }

    /** The newest line's number, 0 if there never was one. */
    long last() {
        return last;
    }

    void add(PastLine line) {
        last = line.number();
        if (pages.isFullFor(line)) {
            pages.turn();
            unwritten = 0;
            turnDue = true;
        }
        pages.add(line);
        write();
    }

    private void write() {
        try {
            if (turnDue) {
                file.turn();
                turnDue = false;
            }
            file.add(pages.newer().subList(unwritten, pages.newer().size()));
            unwritten = pages.newer().size();
            recovered();
        } catch (IOException e) {
            trouble("What the agent does is kept in memory only, until it can be written in ", e);
        }
    }

    private void trouble(String what, IOException cause) {
        if (!warned) {
            warnings.accept(what + folder + " (" + Printable.clean(String.valueOf(cause.getMessage()))
                    + "). Make room there, or make it writable.");
        }
        warned = true;
    }

    private void recovered() {
        if (warned) {
            warnings.accept("What the agent does is written in " + folder + " again.");
        }
        warned = false;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
