package org.vipdrift.capture.expert;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.internal.expert.FaultReader;

/**
 * Confined to one thread. Collects what is wrong with packets taken by themselves: malformed ones, wrong checksums,
 * headers that are strange. Those that say the same of the same sender are counted; of more than {@value #MOST} different
 * remarks no new ones are taken up.
 */
public final class PacketFaults {
    private static final int MOST = 500;
    private final Map<String, Repeated> faults = new HashMap<>();
    private long others;

    /**
     * A remark and how often it was made.
     *
     * @param first on the first packet
     * @param lastPacket the number of the last
     */
    public record Repeated(ExpertNote first, long count, long lastPacket) {

        Repeated again(long packet) {
            return new Repeated(first, count + 1, packet);
        }
    }

    /** @return whether there was anything wrong with it; for most frames there is not, which is soon found out */
    public boolean accept(long packet, Frame frame) {
        if (Dissector.summarise(frame).severity() == Severity.NONE) {
            return false;
        }
        Dissection whole = Dissector.dissect(frame);
        List<ExpertNote> found = FaultReader.read(packet, whole);
        found.forEach(this::add);
        return !found.isEmpty();
    }

    private void add(ExpertNote note) {
        Optional<Repeated> known = Optional.ofNullable(faults.get(note.sentence()));
        if (known.isPresent()) {
            faults.put(note.sentence(), known.get().again(note.packet()));
        } else if (faults.size() < MOST) {
            faults.put(note.sentence(), new Repeated(note, 1, note.packet()));
        } else {
            others++;
        }
    }

    /** In no order. */
    public List<Repeated> faults() {
        return List.copyOf(faults.values());
    }

    /** How many remarks found no place. */
    public long others() {
        return others;
    }
}
