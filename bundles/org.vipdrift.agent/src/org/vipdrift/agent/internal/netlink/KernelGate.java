package org.vipdrift.agent.internal.netlink;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.internal.ffi.Errno;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.agent.internal.host.Gate;
import org.vipdrift.core.Vip;

/**
 * Confined to one thread. The gate by nf_tables, as {@link GateTables} draws it. The socket is opened when it is needed
 * first: a host without gates loads no module of the kernel for it.
 */
final class KernelGate implements Gate, AutoCloseable {
    private @Nullable NftLink link;
    private boolean ready;
    private final Map<Vip, Rule> inForce = new LinkedHashMap<>();
    /** Made once: they are needed many times in a second. */
    private final Map<Collection<Vip>, Renewal> renewals = new HashMap<>();

    /** A renewal's batch. */
    private record Renewal(long millis, byte[] batch) {
    }

    private NftLink link() throws IOException {
        @Nullable NftLink open = link;
        if (open == null) {
            open = new NftLink();
            link = open;
        }
        return open;
    }

    @Override
    public void prepare(Collection<Vip> open) throws IOException {
        NftBatch batch = new NftBatch();
        GateTables.make(batch);
        inForce.forEach((vip, rule) -> {
            put(batch, List.of(vip), rule);
            if (open.contains(vip)) {
                open(batch, List.of(vip), rule);
            }
        });
        link().commit(batch.bytes());
        ready = true;
    }

    private static void put(NftBatch batch, Collection<Vip> vips, Rule rule) {
        if (rule.millis() > 0) {
            add(batch, 0, GateTables.GATED, vips, 0);
        }
        if (rule.quiet()) {
            add(batch, 0, GateTables.QUIET, vips, 0);
        }
    }

    private static void open(NftBatch batch, Collection<Vip> vips, Rule rule) {
        if (rule.millis() > 0) {
            add(batch, Nft.NLM_F_EXCL, GateTables.OPEN, vips, rule.millis());
        }
    }

    private static void add(NftBatch batch, int flags, String set, Collection<Vip> vips, long millis) {
        GateTables.elements(batch, Nft.NFT_MSG_NEWSETELEM, Rtm.NLM_F_CREATE | flags, set, vips, millis);
    }

    private static void delete(NftBatch batch, String set, Collection<Vip> vips) {
        GateTables.elements(batch, Nft.NFT_MSG_DELSETELEM, 0, set, vips, 0);
    }

    @Override
    public void open(Collection<Vip> vips, Rule rule) throws IOException {
        clear(vips);
        if (!rule.isOn()) {
            return;
        }
        vips.forEach(vip -> inForce.put(vip, rule));
        NftBatch batch = new NftBatch();
        put(batch, vips, rule);
        open(batch, vips, rule);
        if (!ready || !commitIfThere(batch.bytes())) {
            prepare(vips);
        }
    }

    /** @return false if something that the batch is about is not there; nothing is done then */
    private boolean commitIfThere(byte[] batch) throws IOException {
        try {
            link().commit(batch);
            return true;
        } catch (NetlinkException e) {
            if (e.errno() != Errno.ENOENT) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public boolean renew(Collection<Vip> vips, Rule rule, long millis) throws IOException {
        Renewal renewal = renewals.get(vips);
        if (renewal == null || renewal.millis != millis) {
            renewal = renewal(vips, millis);
            renewals.put(List.copyOf(vips), renewal);
        }
        boolean open = commitIfThere(renewal.batch);
        if (open) {
            vips.forEach(vip -> inForce.put(vip, rule));
        }
        return open;
    }

    /** An element that is not there, or no more, can't be deleted, and then the batch does nothing. */
    private static Renewal renewal(Collection<Vip> vips, long millis) {
        NftBatch batch = new NftBatch();
        delete(batch, GateTables.OPEN, vips);
        add(batch, Nft.NLM_F_EXCL, GateTables.OPEN, vips, millis);
        return new Renewal(millis, batch.bytes());
    }

    @Override
    public void clear(Collection<Vip> vips) throws IOException {
        renewals.clear();
        for (Vip vip : vips) {
            Rule rule = inForce.remove(vip);
            if (rule != null) {
                clear(List.of(vip), rule);
            }
        }
    }

    /** One set after the other: what is in the set of open gates may have gone by itself. */
    private void clear(Collection<Vip> vip, Rule rule) throws IOException {
        if (rule.millis() > 0) {
            clear(vip, GateTables.OPEN);
            clear(vip, GateTables.GATED);
        }
        if (rule.quiet()) {
            clear(vip, GateTables.QUIET);
        }
    }

    private void clear(Collection<Vip> vip, String set) throws IOException {
        NftBatch batch = new NftBatch();
        delete(batch, set, vip);
        commitIfThere(batch.bytes());
    }

    @Override
    public boolean isWhole() throws IOException {
        for (GateTables.Chain chain : GateTables.CHAINS) {
            if (link().rules(chain) != chain.rules()) {
                return false;
            }
        }
        return true;
    }

    /** A kernel without nf_tables has none of ours. */
    @Override
    public void remove() throws IOException {
        try {
            removeTables();
        } catch (NetlinkException e) {
            if (e.errno() != Errno.EOPNOTSUPP) {
                throw e;
            }
        } catch (ErrnoException e) {
            if (e.errno() != Errno.EPROTONOSUPPORT) {
                throw e;
            }
        }
    }

    private void removeTables() throws IOException {
        inForce.clear();
        ready = false;
        for (int family : GateTables.FAMILIES) {
            NftBatch batch = new NftBatch();
            GateTables.remove(batch, family);
            commitIfThere(batch.bytes());
        }
    }

    @Override
    public void close() {
        NftLink open = link;
        if (open != null) {
            open.close();
        }
    }
}
