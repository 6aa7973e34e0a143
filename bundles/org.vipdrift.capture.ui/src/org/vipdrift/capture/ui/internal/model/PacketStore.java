package org.vipdrift.capture.ui.internal.model;

import java.util.OptionalLong;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.Frame;

/** Thread-safe. Packets under ascending numbers: those kept of a live capture, or those of a file. */
public sealed interface PacketStore permits PacketRing, FilePackets {

    /** The number of the first packet there is. */
    long first();

    /** The number the next packet will get. */
    long next();

    /** The packet of that number, if it is there; of a file it may be read from the disk. */
    @Nullable
    PacketRow get(long number);

    /** The time of the capture's first packet, in nanoseconds of the epoch; absent before there is one. */
    OptionalLong startNanos();

    /** What the person has marked. */
    PacketMarks marks();

    /** What the person has written about packets. */
    PacketComments comments();

    /** How many of the packets that are there have comments that are in no file yet. */
    default int unsavedComments() {
        return comments().unsaved(first());
    }

    /** Gives packets to one thread that goes through many. */
    Scan scan();

    /** Confined to one thread. */
    interface Scan {

        /** The packet of that number, if it is there; not to be kept. */
        @Nullable
        PacketRow packet(long number);

        /** Its frame, not to be kept either. */
        default @Nullable Frame frame(long number) {
            PacketRow packet = packet(number);
            return packet == null ? null : packet.frame();
        }
    }
}
