package org.vipdrift.agent.internal.group;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vipdrift.agent.internal.host.Gate;
import org.vipdrift.core.Vip;

/** A packet filter whose gates close as the test's time passes. */
final class FakeGate implements Gate {
    /** Whether the kernel has one. */
    boolean exists = true;
    boolean prepared;
    final Map<Vip, Rule> inForce = new HashMap<>();
    private final Map<Vip, Long> openUntil = new HashMap<>();
    private final List<String> log;
    private final ManualTime time;

    FakeGate(ManualTime time, List<String> log) {
        this.time = time;
        this.log = log;
    }

    boolean isOpen(Vip vip) {
        Long until = openUntil.get(vip);
        return until != null && time.nanos() - until < 0;
    }

    /** Somebody flushes all tables. */
    void flush() {
        prepared = false;
        openUntil.clear();
    }

    @Override
    public void prepare(Collection<Vip> open) throws IOException {
        if (!exists) {
            throw new IOException("socket: Protocol not supported (errno 93)");
        }
        log.add("gates ready");
        prepared = true;
        openUntil.clear();
        inForce.forEach((vip, rule) -> openFor(open.contains(vip) ? List.of(vip) : List.of(), rule.millis()));
    }

    @Override
    public void open(Collection<Vip> vips, Rule rule) throws IOException {
        if (!prepared) {
            prepare(vips);
        }
        log.add("gate open " + rule.millis() + (rule.quiet() ? " quiet" : ""));
        vips.forEach(vip -> inForce.put(vip, rule));
        openFor(vips, rule.millis());
    }

    private void openFor(Collection<Vip> vips, long millis) {
        vips.forEach(vip -> openUntil.put(vip, time.nanos() + millis * 1_000_000));
    }

    @Override
    public boolean renew(Collection<Vip> vips, Rule rule, long millis) {
        if (!prepared || !vips.stream().allMatch(this::isOpen)) {
            return false;
        }
        vips.forEach(vip -> inForce.put(vip, rule));
        openFor(vips, millis);
        return true;
    }

    @Override
    public void clear(Collection<Vip> vips) {
        if (vips.stream().anyMatch(inForce::containsKey)) {
            log.add("gate cleared");
        }
        vips.forEach(inForce::remove);
        vips.forEach(openUntil::remove);
    }

    @Override
    public boolean isWhole() {
        return prepared;
    }

    @Override
    public void remove() {
        log.add("gates removed");
        flush();
        inForce.clear();
    }
}
