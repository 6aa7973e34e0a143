package org.vipdrift.capture.ui.internal.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.eclipse.jdt.annotation.Nullable;

/** Thread-safe. The packets asked for last: as long as a packet is shown it is one and the same, and dissected once. */
final class ShownRows {
    private static final int MOST = 2000;
    private final LongFunction<@Nullable PacketRow> maker;
    /** Guarded by itself. */
    private final Map<Long, PacketRow> rows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Long, PacketRow> eldest) {
            return size() > MOST;
        }
    };

    /** @param maker makes a packet's row, or none if it cannot */
    ShownRows(LongFunction<@Nullable PacketRow> maker) {
        this.maker = maker;
    }

    @Nullable
    PacketRow get(long number) {
        synchronized (rows) {
            PacketRow row = rows.get(number);
            if (row == null) {
                row = maker.apply(number);
                if (row != null) {
                    rows.put(number, row);
                }
            }
            return row;
        }
    }
}
