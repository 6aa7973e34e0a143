package org.vipdrift.agent.internal.netlink;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import org.vipdrift.core.Vip;

/**
 * What the agent has in nf_tables: a table {@value #TABLE} of the family inet and one of the family arp. Both drop only
 * what is about addresses in their own sets; whatever they let pass goes on to the tables of others.
 *
 * <pre>
 * set gated    VIPs held here with a gate
 * set open     those of them whose gate is open, with a timeout
 * set quiet    VIPs held here without accept mode (RFC 9568, 6.4.3): neighbour discovery alone
 *
 * inet input   to a VIP in gated and not in open: drop         inet output   the same, from a VIP
 *              solicitation for such a VIP: drop                             advertisement of such a VIP: drop
 *              neighbour discovery: accept
 *              to a VIP in quiet: drop
 * arp input    from a VIP in gated (another host announces it): accept
 *              for a VIP in gated and not in open: drop
 * arp output   from a VIP in gated and not in open: drop
 * </pre>
 *
 * Each set is there once for IPv4 ("4") and once for IPv6 ("6"). What the agent itself sends and hears are raw frames, which
 * no table sees.
 */
final class GateTables {
    static final String TABLE = "vipdrift";
    static final String GATED = "gated";
    static final String OPEN = "open";
    static final String QUIET = "quiet";
    static final List<Integer> FAMILIES = List.of(Nft.NFPROTO_INET, Nft.NFPROTO_ARP);
    /** Before connection tracking (NF_IP_PRI_RAW_BEFORE_DEFRAG is -450): what is dropped leaves no trace. */
    private static final int PRIORITY = -450;

    /** A chain and how many rules it has. */
    record Chain(int family, String name, int hook, int rules) {
    }

    static final List<Chain> CHAINS = List.of(
            new Chain(Nft.NFPROTO_INET, "input", Nft.NF_INET_LOCAL_IN, 6),
            new Chain(Nft.NFPROTO_INET, "output", Nft.NF_INET_LOCAL_OUT, 3),
            new Chain(Nft.NFPROTO_ARP, "input", Nft.NF_ARP_IN, 2),
            new Chain(Nft.NFPROTO_ARP, "output", Nft.NF_ARP_OUT, 1));

    private final NftBatch batch;
    private int family;
    private String chain = "";
    private int sets;

    private GateTables(NftBatch batch) {
        this.batch = batch;
    }

    /** Makes both tables anew, without elements. */
    static void make(NftBatch batch) {
        GateTables tables = new GateTables(batch);
        FAMILIES.forEach(tables::table);
        CHAINS.forEach(tables::chain);
        tables.inetRules();
        tables.arpRules();
    }

    /** Takes a table away; ENOENT if it is not there. */
    static void remove(NftBatch batch, int family) {
        batch.message(Nft.NFT_MSG_DELTABLE, 0, family).text(Nft.NFTA_TABLE, TABLE);
    }

    private void table(int of) {
        family = of;
        newTable();
        remove(batch, family);
        newTable();
        set(GATED + "4", 0);
        set(OPEN + "4", Nft.NFT_SET_TIMEOUT);
        if (family == Nft.NFPROTO_INET) {
            set(QUIET + "4", 0);
            set(GATED + "6", 0);
            set(OPEN + "6", Nft.NFT_SET_TIMEOUT);
            set(QUIET + "6", 0);
        }
    }

    private void newTable() {
        batch.message(Nft.NFT_MSG_NEWTABLE, Rtm.NLM_F_CREATE, family).text(Nft.NFTA_TABLE, TABLE);
    }

    private void set(String name, int flags) {
        boolean ipv4 = name.endsWith("4");
        batch.message(Nft.NFT_MSG_NEWSET, Rtm.NLM_F_CREATE, family).text(Nft.NFTA_TABLE, TABLE)
                .text(Nft.NFTA_SET_NAME, name).number(Nft.NFTA_SET_FLAGS, flags)
                .number(Nft.NFTA_SET_KEY_TYPE, ipv4 ? Nft.TYPE_IPADDR : Nft.TYPE_IP6ADDR)
                .number(Nft.NFTA_SET_KEY_LEN, ipv4 ? 4 : 16).number(Nft.NFTA_SET_ID, ++sets);
    }

    private void chain(Chain made) {
        batch.message(Nft.NFT_MSG_NEWCHAIN, Rtm.NLM_F_CREATE, made.family).text(Nft.NFTA_TABLE, TABLE)
                .text(Nft.NFTA_CHAIN_NAME, made.name)
                .nest(Nft.NFTA_CHAIN_HOOK, () -> batch.number(Nft.NFTA_HOOK_HOOKNUM, made.hook)
                        .number(Nft.NFTA_HOOK_PRIORITY, PRIORITY))
                .number(Nft.NFTA_CHAIN_POLICY, Nft.NF_ACCEPT).text(Nft.NFTA_CHAIN_TYPE, "filter");
    }

    private void rule(NftRule.Body body) {
        NftRule.append(batch, family, TABLE, chain, body);
    }

    /** Offsets: IPv4 source 12, target 16 (RFC 791); IPv6 source 8, target 24 (RFC 8200); ND target 8 (RFC 4861, 4.3). */
    private void inetRules() {
        family = Nft.NFPROTO_INET;
        chain = "input";
        rule(r -> shut(r.ipv4().network(16, 4), "4"));
        rule(r -> shut(r.ipv6().network(24, 16), "6"));
        rule(r -> shut(r.icmpv6(135, 135).transport(8, 16), "6"));
        rule(r -> r.icmpv6(133, 137).accept());
        rule(r -> r.ipv4().network(16, 4).in(QUIET + "4").drop());
        rule(r -> r.ipv6().network(24, 16).in(QUIET + "6").drop());
        chain = "output";
        rule(r -> shut(r.ipv4().network(12, 4), "4"));
        rule(r -> shut(r.ipv6().network(8, 16), "6"));
        rule(r -> shut(r.icmpv6(136, 136).transport(8, 16), "6"));
    }

    /** Offsets: sender's protocol address 14, target's 24 (RFC 826). */
    private void arpRules() {
        family = Nft.NFPROTO_ARP;
        chain = "input";
        rule(r -> r.network(14, 4).in(GATED + "4").accept());
        rule(r -> shut(r.network(24, 4), "4"));
        chain = "output";
        rule(r -> shut(r.network(14, 4), "4"));
    }

    private static NftRule shut(NftRule loaded, String version) {
        return loaded.in(GATED + version).notIn(OPEN + version).drop();
    }

    /**
     * Adds the VIPs to a set, or deletes them from it.
     *
     * @param type NFT_MSG_NEWSETELEM or NFT_MSG_DELSETELEM
     * @param millis after which they go by themselves; 0 for none
     */
    static void elements(NftBatch batch, int type, int flags, String set, Collection<Vip> vips, long millis) {
        for (Vip vip : vips) {
            element(batch, type, flags, Nft.NFPROTO_INET, set, vip, millis);
            if (vip.isIpv4() && !set.equals(QUIET)) {
                element(batch, type, flags, Nft.NFPROTO_ARP, set, vip, millis);
            }
        }
    }

    private static void element(NftBatch batch, int type, int flags, int family, String set, Vip vip, long millis) {
        InetAddress address = vip.address();
        batch.message(type, flags, family).text(Nft.NFTA_TABLE, TABLE)
                .text(Nft.NFTA_SET_NAME, set + (vip.isIpv4() ? "4" : "6"))
                .nest(Nft.NFTA_SET_ELEM_LIST_ELEMENTS, () -> batch.nest(Nft.NFTA_LIST_ELEM, () -> {
                    batch.nest(Nft.NFTA_SET_ELEM_KEY, () -> batch.octets(Nft.NFTA_DATA_VALUE, address.getAddress()));
                    if (millis > 0) {
                        batch.longNumber(Nft.NFTA_SET_ELEM_TIMEOUT, millis);
                    }
                }));
    }
}
