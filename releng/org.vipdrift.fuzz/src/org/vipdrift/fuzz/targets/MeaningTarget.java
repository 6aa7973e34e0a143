package org.vipdrift.fuzz.targets;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.Stations;
import org.vipdrift.capture.Subnet;
import org.vipdrift.capture.drift.DriftTimeline;
import org.vipdrift.capture.drift.Takeover;
import org.vipdrift.capture.expert.ExpertNote;
import org.vipdrift.capture.expert.ExpertNotes;
import org.vipdrift.capture.sample.Sample;
import org.vipdrift.capture.sample.Wire;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Printable;
import org.vipdrift.fuzz.Allocation;
import org.vipdrift.fuzz.Claim;
import org.vipdrift.fuzz.FuzzTarget;

/**
 * What packets mean one after the other.
 *
 * <pre>
 *  0                                2        3             3 + length
 * +--------------------------------+--------+-------------+------- - -
 * | milliseconds later (signed)    | length | Ethernet    | the next
 * +--------------------------------+--------+-------------+------- - -
 * </pre>
 */
public final class MeaningTarget implements FuzzTarget {
    private static final int HEADER = 3;
    private static final int MOST_FRAMES = 200;
    private static final long MILLI = 1_000_000;
    /** Jazzer's own looks into maps and texts count, too. */
    private static final long FIXED_OCTETS = 4 << 20;
    private static final long PACKET_OCTETS = 1 << 17;

    @Override
    public Stream<byte[]> seeds() {
        String a = Wire.A;
        String b = Wire.B;
        return Stream.of(
                seed(Wire.answer(0, a), Wire.answer(990, a), Wire.announcement(1000, b), Wire.gratuitousReply(1001, b),
                        Wire.question(1020), Wire.answer(1021, b), Wire.announcement(6000, b)),
                seed(Wire.answer(0, a), Wire.answer(1, b), Wire.answer(20, a), Wire.answer(21, b), Wire.answer(900, b)),
                seed(Wire.answer6(0, a), Wire.advertisement(700, b, true), Wire.answer6(720, b)),
                seed(Wire.vrrp(0, a, 150, 1, Wire.VIP), Wire.vrrp(500, a, 0, 1, Wire.VIP), Wire.vrrp(1110, b, 100, 1,
                        Wire.VIP), Wire.announcement(1111, b), Wire.vrrp(2110, a, 150, 2, Wire.VIP)),
                seed(Wire.carp(0, a), Wire.carp(1000, b), Wire.hsrp(1100, a, 0, 16), Wire.hsrp(1200, b, 1, 16),
                        Wire.glbp(1300, a, 32), Wire.glbp(1400, b, 32)),
                seed(Wire.probe(0, a), Wire.probe(1, b), Wire.forged(2, a, b), Wire.claim(3, a, b, "203.0.113.1")));
    }

    private static byte[] seed(Frame... frames) {
        ByteBuffer out = ByteBuffer.allocate(1 << 12);
        long before = frames[0].epochNanos();
        for (Frame frame : frames) {
            out.putShort((short) ((frame.epochNanos() - before) / MILLI)).put((byte) frame.bytes().length());
            out.put(frame.bytes().copy());
            before = frame.epochNanos();
        }
        byte[] input = new byte[out.position()];
        out.flip().get(input);
        return input;
    }

    @Override
    public void test(byte[] input) throws Exception {
        List<Frame> frames = frames(input);
        Allocation.bounded(FIXED_OCTETS + frames.size() * PACKET_OCTETS, "What the packets mean", () -> {
            read(frames);
            return frames;
        });
    }

    private static void read(List<Frame> frames) {
        DriftTimeline timeline = new DriftTimeline();
        ExpertNotes notes = new ExpertNotes(List.of(new Subnet(Addresses.parse(Wire.VIP), 24)));
        Stations stations = new Stations();
        for (int i = 0; i < frames.size(); i++) {
            timeline.accept(i + 1, frames.get(i));
            notes.accept(i + 1, frames.get(i));
            Dissector.claim(frames.get(i)).ifPresent(stations::learn);
        }
        notes.end();
        timeline.takeovers().forEach(takeover -> check(takeover, frames.size()));
        notes.notes().forEach(note -> check(note, frames.size()));
    }

    private static List<Frame> frames(byte[] input) {
        ByteBuffer in = ByteBuffer.wrap(input);
        List<Frame> frames = new ArrayList<>();
        long nanos = Sample.AT;
        while (in.remaining() >= HEADER && frames.size() < MOST_FRAMES) {
            nanos += in.getShort() * MILLI;
            int length = Math.min(in.get() & 0xff, in.remaining());
            frames.add(new Frame(Slice.of(input, in.position(), length), length, nanos, "eth0", Frame.ETHERNET));
            in.position(in.position() + length);
        }
        return frames;
    }

    private static void check(Takeover takeover, int frames) {
        Claim.that(1 <= takeover.packet() && takeover.packet() <= frames, () -> "of no packet: " + takeover);
        Claim.that(!takeover.from().equals(takeover.to()), () -> "from and to the same: " + takeover);
        Claim.that(takeover.announcedAt().size() <= Math.min(takeover.announcements(), 64), takeover::toString);
        Claim.that(!takeover.silence().isNegative(), () -> "silence before its begin: " + takeover);
    }

    private static void check(ExpertNote note, int frames) {
        Claim.that(1 <= note.packet() && note.packet() <= frames, () -> "of no packet: " + note);
        Claim.same(Printable.clean(note.sentence()), note.sentence(), () -> "not fit to be shown");
        Claim.same(Printable.clean(note.advice()), note.advice(), () -> "not fit to be shown");
    }
}
