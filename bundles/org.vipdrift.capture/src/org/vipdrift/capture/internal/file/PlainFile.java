package org.vipdrift.capture.internal.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.vipdrift.capture.file.Damage;

/** A pcap or pcapng file as it lies on the disk. */
final class PlainFile implements Opened {
    private final OpenFile file;
    private final PacketIndex index = new PacketIndex();
    private final RecordFormat format;
    private final Indexing indexing;

    /**
     * @param named the file the person has named
     * @param place what to add to offsets in sentences
     */
    PlainFile(OpenFile file, Path named, String place) throws IOException {
        this.file = file;
        format = Formats.of(file, index, named);
        indexing = new Indexing(file, format, index, place);
    }

    @Override
    public OpenFile file() {
        return file;
    }

    @Override
    public RecordFormat format() {
        return format;
    }

    @Override
    public PacketIndex index() {
        return index;
    }

    @Override
    public boolean readOn(Checkpoint checkpoint) throws IOException {
        return indexing.extend(checkpoint);
    }

    @Override
    public Optional<Damage> damage() {
        return Optional.ofNullable(indexing.damage());
    }

    @Override
    public long total() throws IOException {
        return file.size();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
