package org.vipdrift.capture.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.Frame;
import org.vipdrift.core.Printable;

/** Confined to one thread. Saves live frames; others can read meanwhile, and what is written stays. */
public final class LiveOutput implements AutoCloseable {
    private final LiveFiles files;
    private final Map<String, CaptureOrder> undescribed = new HashMap<>();
    private final PacketOutput output;

    /** @param orders by which the frames come */
    public LiveOutput(LiveFiles files, List<CaptureOrder> orders) throws IOException {
        this.files = files;
        orders.forEach(order -> undescribed.put(order.interfaceName(), order));
        output = files.open();
    }

    public void take(Frame frame) throws IOException {
        try {
            CaptureOrder order = undescribed.isEmpty() ? null : undescribed.remove(frame.interfaceName());
            if (order != null) {
                output.describe(new FileInterface(0, frame.interfaceName(), "", frame.linkType(), order.snapLength(),
                        order.filter(), "", FileInterface.NANOSECONDS, 0, List.of(), Optional.empty()));
            }
            output.write(frame);
        } catch (CaptureFileException e) {
            throw e;
        } catch (IOException e) {
            throw new CaptureFileException("The file " + Printable.quoted(files.file().toString())
                    + " could not be written: " + e.getMessage() + ". What was saved before stays.", e);
        }
    }

    /** To be called when no frame waits: others see what there is, and the ring turns when its time has come. */
    public void idle() throws IOException {
        if (output instanceof RingWriter ring) {
            ring.turn();
        }
        output.flush();
    }

    /** Packets saved, over all files. */
    public long packets() {
        return output.packets();
    }

    /** Octets written, over all files. */
    public long octets() {
        return output.octets();
    }

    /**
     * Completes the files.
     *
     * @param counts of each interface
     * @return those that are there, oldest first
     */
    public List<Path> finish(Map<String, CaptureCounts> counts) throws IOException {
        counts.forEach((name, count) -> {
            if (!undescribed.containsKey(name)) {
                output.counts(name, InterfaceCounts.of(count));
            }
        });
        return output.finish();
    }

    @Override
    public void close() throws IOException {
        output.close();
    }
}
