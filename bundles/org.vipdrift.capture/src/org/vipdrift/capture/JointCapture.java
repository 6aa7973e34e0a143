package org.vipdrift.capture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Thread-safe. Captures on one or more interfaces as one: its listener hears one frame at a time, whichever interface has
 * seen it. Where one breaks the others go on; it has ended when all have.
 */
public final class JointCapture implements LiveCapture {
    private final CaptureListener listener;
    /** Held while the listener is called, and for nothing else. */
    private final Object delivery = new Object();
    /** This and all below guarded by this object. */
    private final Map<String, LiveCapture> captures = new LinkedHashMap<>();
    private int open;
    private boolean abandoned;
    private @Nullable CaptureException broken;

    private JointCapture(int count, CaptureListener listener) {
        open = count;
        this.listener = listener;
    }

    /**
     * Starts all or none.
     *
     * @param orders at least one, of different interfaces
     * @throws CaptureException of the first that cannot start
     */
    public static JointCapture start(CaptureSource source, List<CaptureOrder> orders, CaptureListener listener)
            throws CaptureException {
        JointCapture joint = new JointCapture(orders.size(), listener);
        try {
            for (CaptureOrder order : orders) {
                joint.add(order.interfaceName(), source.start(order, joint.new Part()));
            }
            return joint;
        } catch (CaptureException | RuntimeException e) {
            joint.abandon();
            throw e;
        }
    }

    private synchronized void add(String name, LiveCapture capture) {
        captures.put(name, capture);
    }

    /** Nobody hears of its end. */
    private void abandon() {
        synchronized (this) {
            abandoned = true;
        }
        close();
    }

    private synchronized Map<String, LiveCapture> all() {
        return new LinkedHashMap<>(captures);
    }

    /** What was counted on each interface. */
    public Map<String, CaptureCounts> each() {
        Map<String, CaptureCounts> each = new LinkedHashMap<>();
        all().forEach((name, capture) -> each.put(name, capture.counts()));
        return each;
    }

    /** Of all together; what one of them does not tell is unknown. */
    @Override
    public CaptureCounts counts() {
        List<CaptureCounts> each = List.copyOf(each().values());
        return new CaptureCounts(sum(each, CaptureCounts::received), sum(each, CaptureCounts::dropped),
                sum(each, CaptureCounts::droppedByInterface));
    }

    private static long sum(List<CaptureCounts> each, ToLongFunction<CaptureCounts> what) {
        return each.stream().mapToLong(what).anyMatch(count -> count == CaptureCounts.UNKNOWN) ? CaptureCounts.UNKNOWN
                : each.stream().mapToLong(what).sum();
    }

    @Override
    public boolean isRunning() {
        return all().values().stream().anyMatch(LiveCapture::isRunning);
    }

    /** Also which of them have ended while others go on. */
    @Override
    public String remark() {
        CaptureException why;
        synchronized (this) {
            why = open > 0 ? broken : null;
        }
        String sentences = String.join(" ", all().values().stream().map(LiveCapture::remark)
                .filter(sentence -> !sentence.isEmpty()).distinct().toList());
        return why == null ? sentences : (why.getMessage() + " " + sentences).strip();
    }

    /** The listener must not wait for whoever closes. */
    @Override
    public void close() {
        all().values().forEach(LiveCapture::close);
    }

    private void captured(Frame frame) {
        synchronized (delivery) {
            listener.captured(frame);
        }
    }

    private void ended(Optional<CaptureException> why) {
        CaptureException first;
        synchronized (this) {
            if (broken == null) {
                broken = why.orElse(null);
            }
            if (--open != 0 || abandoned) {
                return;
            }
            first = broken;
        }
        listener.ended(Optional.ofNullable(first));
    }

    /** What one of the captures calls. */
    private final class Part implements CaptureListener {
        @Override
        public void captured(Frame frame) {
            JointCapture.this.captured(frame);
        }

        @Override
        public void ended(Optional<CaptureException> why) {
            JointCapture.this.ended(why);
        }
    }
}
