package org.vipdrift.capture.ui.internal.model;

import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;

/** Immutable. The packets to list, by index from 0; the packets themselves may be forgotten by their store meanwhile. */
public sealed interface PacketPage {

    PacketStore store();

    int count();

    long number(int index);

    /** The index of the first packet with this or a higher number; {@link #count()} if there is none. */
    int indexAtOrAfter(long number);

    /** Those from one index to before another. */
    PacketPage part(int from, int end);

    default @Nullable PacketRow row(int index) {
        return store().get(number(index));
    }

    /** All packets kept. */
    record All(PacketStore store, long first, long next) implements PacketPage {

        public static All of(PacketStore store) {
            long first = store.first();
            return new All(store, first, Math.max(first, store.next()));
        }

        @Override
        public PacketStore store() {
            return store;
        }

        @Override
        public int count() {
            return (int) Math.min(Integer.MAX_VALUE, next - first);
        }

        @Override
        public PacketPage part(int from, int end) {
            return new All(store, first + from, first + end);
        }

        @Override
        public long number(int index) {
            return first + index;
        }

        @Override
        public int indexAtOrAfter(long number) {
            return (int) Math.clamp(number - first, 0, count());
        }
    }

    /**
     * The packets found.
     *
     * @param numbers ascending; only those from one index to before another count, and they never change
     */
    record Found(PacketStore store, long[] numbers, int from, int to) implements PacketPage {

        @Override
        public PacketStore store() {
            return store;
        }

        @Override
        public int count() {
            return to - from;
        }

        @Override
        public PacketPage part(int start, int end) {
            return new Found(store, numbers, from + start, from + end);
        }

        @Override
        public long number(int index) {
            return numbers[from + index];
        }

        @Override
        public int indexAtOrAfter(long number) {
            int place = Arrays.binarySearch(numbers, from, to, number);
            return (place < 0 ? -place - 1 : place) - from;
        }
    }
}
