package org.vipdrift.ui.tests.fake;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Hosts;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryException;
import org.vipdrift.inventory.InventoryMerge;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.remote.Secret;

/** Thread-safe. A test's answer is scripted; what was added and trusted is kept for assertions. */
public final class FakeHosts implements Hosts {
    private static final Function<Host, ConnectionTest> GOOD = host -> new ConnectionTest(true, null,
            List.of("Debian GNU/Linux 12, x86_64", "root", "no agent"), host.id() + " can be managed.", null);
    private final FakeInventory inventory;
    private final List<PresentedKey> trusted = new CopyOnWriteArrayList<>();
    private final Gate gate = new Gate();
    private volatile Function<Host, ConnectionTest> answer = GOOD;

    FakeHosts(FakeInventory inventory) {
        this.inventory = inventory;
    }

    void reset() {
        answer = GOOD;
        trusted.clear();
        gate.open();
    }

    /** What every test from now on finds. */
    public void answer(Function<Host, ConnectionTest> newAnswer) {
        answer = newAnswer;
    }

    /** Holds tests up until it is opened. */
    public Gate gate() {
        return gate;
    }

    public List<PresentedKey> trusted() {
        return trusted;
    }

    @Override
    public ConnectionTest test(Host host, @Nullable Secret password, Duration limit) throws InterruptedException {
        gate.pass();
        return answer.apply(host);
    }

    @Override
    public void add(Host host, @Nullable Secret password) {
        inventory.update(all -> all.with(host));
    }

    @Override
    public Inventory change(UnaryOperator<Inventory> change) {
        return inventory.update(change);
    }

    @Override
    public Inventory change(Inventory seen, UnaryOperator<Inventory> change) throws ControlException {
        try {
            return inventory.merge(new InventoryMerge(seen, change.apply(seen)));
        } catch (InventoryException e) {
            throw new ControlException(ControlException.Reason.UNSAFE, e.sentence());
        }
    }

    @Override
    public void keepRootPassword(HostId host, @Nullable Secret password) {
        // No host of these asks for one.
    }

    @Override
    public List<String> inherited(Host host) {
        return List.of("From the ssh config: through the gate to " + host.address());
    }

    @Override
    public List<String> terminal(Host host) {
        return List.of("ssh", "--", host.address());
    }

    @Override
    public void remove(HostId host) {
        inventory.update(all -> all.without(host));
    }

    @Override
    public void trust(PresentedKey key) {
        trusted.add(key);
    }

    @Override
    public void trustOnce(PresentedKey key) {
        trusted.add(key);
    }
}
