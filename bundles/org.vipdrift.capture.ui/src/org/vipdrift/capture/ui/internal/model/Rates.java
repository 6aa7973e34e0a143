package org.vipdrift.capture.ui.internal.model;

import java.util.Arrays;

/**
 * Immutable. How many packets there were in each of equally long bits of time, one after the other.
 *
 * @param width of a bit, in nanoseconds
 * @param start of the first one, in nanoseconds of the epoch, a multiple of the width
 * @param all packets; these arrays are equally long and never change
 * @param arp of these, those about who has an address
 * @param vrrp of these, adverts of virtual routers
 * @param first the number of the first packet, 0 where there is none
 * @param odd packets left out as their time is far from that of all others
 */
public record Rates(long width, long start, long[] all, long[] arp, long[] vrrp, long[] first, long odd) {
    public static final Rates NONE = new Rates(1, 0, new long[0], new long[0], new long[0], new long[0], 0);
    private static final double SECOND = 1e9;
    /** Each a multiple of the one before: 1, 5, 10, 50, 100, 500 ms, 1, 5, 10 s, 1, 5, 10 min, 1 h. */
    private static final int[] STEPS = {5, 2, 5, 2, 5, 2, 5, 2, 6, 5, 2, 6};
    static final long LEAST_WIDTH = 1_000_000;

    /**
     * One bit of time.
     *
     * @param from in nanoseconds of the epoch
     * @param first the number of the first packet, 0 for none
     */
    public record Bin(long from, long width, long all, long arp, long vrrp, long first) {

        public long end() {
            return from + width;
        }

        /** Of a count of this bin, how many in a second. */
        public double perSecond(long count) {
            return count * SECOND / width;
        }
    }

    public int size() {
        return all.length;
    }

    public Bin bin(int index) {
        return new Bin(start + index * width, width, all[index], arp[index], vrrp[index], first[index]);
    }

    public long end() {
        return start + size() * width;
    }

    /** The next longer width, by how many times; 0 after the last. */
    static int factor(long width) {
        long reached = LEAST_WIDTH;
        for (int step : STEPS) {
            if (reached == width) {
                return step;
            }
            reached *= step;
        }
        return 0;
    }

    /** The same in longer bits, at most so many if they can be that long. */
    public Rates atMost(int most) {
        Rates rates = this;
        for (int factor = factor(width); rates.size() > Math.max(1, most) && factor > 0; factor = factor(rates.width)) {
            rates = rates.joined(factor);
        }
        return rates;
    }

    /** The same in bits of the next longer width. */
    Rates longer() {
        return joined(factor(width));
    }

    private Rates joined(int factor) {
        long wider = width * factor;
        long from = Math.floorDiv(start, wider) * wider;
        int shift = (int) ((start - from) / width);
        int count = size() == 0 ? 0 : (shift + size() - 1) / factor + 1;
        Rates wide = new Rates(wider, from, new long[count], new long[count], new long[count], new long[count], odd);
        for (int i = 0; i < size(); i++) {
            int into = (shift + i) / factor;
            wide.all[into] += all[i];
            wide.arp[into] += arp[i];
            wide.vrrp[into] += vrrp[i];
            wide.first[into] = wide.first[into] == 0 ? first[i] : wide.first[into];
        }
        return wide;
    }

    /** The same with room for more bits of time, before and behind. */
    Rates room(int before, int behind) {
        return new Rates(width, start - before * width, room(all, before, behind), room(arp, before, behind),
                room(vrrp, before, behind), room(first, before, behind), odd);
    }

    private static long[] room(long[] values, int before, int behind) {
        long[] roomy = new long[before + values.length + behind];
        System.arraycopy(values, 0, roomy, before, values.length);
        return roomy;
    }

    /** The first bits of it, as they are now. */
    Rates snapshot(int count, long odds) {
        return new Rates(width, start, Arrays.copyOf(all, count), Arrays.copyOf(arp, count),
                Arrays.copyOf(vrrp, count), Arrays.copyOf(first, count), odds);
    }
}
