package org.vipdrift.vrrp.simulation;

import java.util.PriorityQueue;

/** Confined to its world's thread. Virtual time: what is due next happens next, at once. */
final class Timeline {
    private final PriorityQueue<Due> queue = new PriorityQueue<>(64);
    private long order;
    private long now;

    private record Due(long at, long order, Runnable act) implements Comparable<Due> {

        @Override
        public int compareTo(Due other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    long now() {
        return now;
    }

    /** How many things were set down to happen so far. */
    long count() {
        return order;
    }

    void at(long time, Runnable act) {
        queue.add(new Due(Math.max(time, now), order++, act));
    }

    void after(long nanos, Runnable act) {
        at(now + nanos, act);
    }

    /** @return whether everything up to the end happened; false if it is more than the limit */
    boolean run(long end, long limit) {
        for (Due next = queue.peek(); next != null && next.at <= end; next = queue.peek()) {
            if (order > limit) {
                return false;
            }
            queue.poll();
            now = next.at;
            next.act.run();
        }
        now = end;
        return true;
    }
}
