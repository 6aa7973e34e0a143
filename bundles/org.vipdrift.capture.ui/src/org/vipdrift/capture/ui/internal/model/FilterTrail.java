package org.vipdrift.capture.ui.internal.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Confined to one thread. The display filters that were applied one after the other, for the way back. */
public final class FilterTrail {
    private static final int MOST = 50;
    private final Deque<String> before = new ArrayDeque<>();
    private boolean stepping;

    /** Another filter is applied; of two that are the same nothing is kept, nor on the way back. */
    public void leave(String applied, String next) {
        if (!stepping && !applied.equals(next)) {
            before.push(applied);
            if (before.size() > MOST) {
                before.removeLast();
            }
        }
        stepping = false;
    }

    public boolean isEmpty() {
        return before.isEmpty();
    }

    /** Steps back: the filter to apply now, which is not kept for another way back; absent where the trail begins. */
    public Optional<String> back() {
        Optional<String> last = Optional.ofNullable(before.poll());
        stepping = last.isPresent();
        return last;
    }
}
