package org.vipdrift.capture.internal.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.file.Damage;
import org.vipdrift.capture.file.Damage.Kind;

/** Extends the index to the file's present end: one thread at a time, the results are for all. */
final class Indexing {
    private static final String SHORTER = "became shorter";
    private final OpenFile file;
    private final RecordFormat format;
    private final PacketIndex index;
    /** How offsets are called: of the file, or of what was unpacked from it. */
    private final String place;
    private volatile @Nullable Damage damage;

    Indexing(OpenFile file, RecordFormat format, PacketIndex index, String place) {
        this.file = file;
        this.format = format;
        this.index = index;
        this.place = place;
    }

    /** @return whether the end, or damage, was reached */
    boolean extend(Checkpoint checkpoint) throws IOException {
        Damage known = damage;
        if (known != null && !known.mayHeal()) {
            return true;
        }
        if (file.size() < index.end() || !file.isTheSame()) {
            damage = changed("was replaced, or overwritten");
            return true;
        }
        return file.size() == index.end() || scan(checkpoint);
    }

    /** The error may come some time after the read that caused it, so all that follows is in here. */
    private boolean scan(Checkpoint checkpoint) throws IOException {
        try {
            return scan(checkpoint, file.size());
        } catch (InternalError e) {
            damage = changed(whatCutIt(e));
            return true;
        }
    }

    private boolean scan(Checkpoint checkpoint, long size) throws IOException {
        Stop stop = new Stop(checkpoint);
        try (MappedOctets octets = new MappedOctets(file.path())) {
            format.scan(octets, index, stop);
            if (!stop.stopped) {
                damage = index.end() < octets.size() ? cutShort(octets.size()) : null;
            }
            return !stop.stopped;
        } catch (ClosedByInterruptException e) {
            return false;
        } catch (NoSuchFileException e) {
            damage = changed("was deleted");
        } catch (DamagedException e) {
            damage = file.size() < size ? changed(SHORTER) : broken(e);
        } catch (IOException e) {
            damage = changedOr(e, size);
        }
        return true;
    }

    private Damage changedOr(IOException e, long size) throws IOException {
        if (file.size() < size) {
            return changed(SHORTER);
        }
        throw e;
    }

    /** What the JVM throws when a mapped file has become shorter; any other such error goes on. */
    private static String whatCutIt(InternalError e) {
        if (String.valueOf(e.getMessage()).contains("unsafe memory access")) {
            return SHORTER;
        }
        throw e;
    }

    @Nullable
    Damage damage() {
        return damage;
    }

    private Damage cutShort(long size) {
        return new Damage(Kind.CUT_SHORT, index.end(), "The file ends at byte " + size + place
                + ", in the middle of a record that starts at byte " + index.end()
                + ". All packets before it are shown ("
                + index.size() + "); if the file is still being written, the rest will follow.");
    }

    private Damage broken(DamagedException e) {
        return new Damage(Kind.BROKEN, e.offset(), "The file is damaged at byte " + e.offset() + place + ": " + e.what()
                + ". All packets before it are shown (" + index.size() + ").");
    }

    private Damage changed(String what) {
        return new Damage(Kind.CHANGED, index.end(), "The file " + what + " while it was open, after " + index.size()
                + " packets had been found. Open it again.");
    }

    /** Confined to the scanning thread. Remembers whether it was told to stop. */
    private final class Stop implements Checkpoint {
        private final Checkpoint asked;
        private boolean stopped;

        Stop(Checkpoint asked) {
            this.asked = asked;
        }

        @Override
        public boolean passed(long offset) {
            index.publish(offset);
            stopped = !asked.passed(offset);
            return !stopped;
        }
    }
}
